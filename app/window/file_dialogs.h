#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace assay::window {

/// Asks for a project with the system's own file dialog, which everybody knows; @p then with its path, unless nothing was chosen.
void askForFile(QWidget *parent, const QString &title, const QString &proposed, std::function<void(const QString &path)> then);
/// The same for one that is to be made.
void askWhereTo(QWidget *parent, const QString &title, const QString &proposed, std::function<void(const QString &path)> then);

} // namespace assay::window
