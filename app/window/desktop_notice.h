#pragma once

#include <QString>

class QWidget;

namespace assay::window {

/// Tells the desktop something for a user who looks elsewhere: a notification over the session bus (org.freedesktop.Notifications), and @p window
/// asks for attention in the task bar. Without a bus or a desktop that listens only the latter. Nothing waits for an answer.
void tellDesktop(QWidget &window, const QString &title, const QString &text);

} // namespace assay::window
