#pragma once

#include <vector>

#include "items/settings_view.h"
#include "widgets/components/panel.h"

class QVBoxLayout;

namespace assay::widgets {

/// The foot of the providers' list: servers that answer on this machine and are not in the project, each with a way to add it. Hidden
/// while there are none.
class LocalServers : public Panel
{
    Q_OBJECT
public:
    explicit LocalServers(QWidget *parent = nullptr);

    void show(const std::vector<items::LocalServerView> &servers);

Q_SIGNALS:
    void addRequested(const assay::items::LocalServerView &server);

private:
    QVBoxLayout *m_column;
};

} // namespace assay::widgets
