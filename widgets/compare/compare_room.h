#pragma once

#include <memory>

#include "items/compare_source.h"
#include "project/session.h"
#include "widgets/shell/room.h"

namespace assay::widgets {

class CasePane;
class CompareBar;
class CompareMatrix;
class FilterBar;

/// The room Compare.
class CompareRoom : public Room
{
    Q_OBJECT
public:
    explicit CompareRoom(QWidget *parent = nullptr);
    ~CompareRoom() override;

    void showSession(Session *session) override;
    /// Shows the newest comparison of @p catalog, which must outlive its use here; null is an empty project. When the newest was
    /// already opened, as @p newest, it is not opened again.
    void showCatalog(const items::ComparisonCatalog *catalog, std::unique_ptr<items::CompareSource> newest = nullptr);

private:
    struct Opened;
    QWidget *buildContent();
    QWidget *buildEmpty();
    void open(const items::ComparisonInfo &info);
    void showSource(const items::ComparisonInfo &info, std::unique_ptr<items::CompareSource> source);
    void openById(const QString &id);
    void chooseFilter(items::CompareFilter filter);
    void showCurrentCase();

    JobLine m_line;
    std::unique_ptr<items::ComparisonCatalog> m_stored; ///< of the session's project
    const items::ComparisonCatalog *m_catalog = nullptr;
    std::vector<items::ComparisonInfo> m_choices;
    std::unique_ptr<items::CompareSource> m_source;
    CompareBar *m_bar = nullptr;
    FilterBar *m_filterBar = nullptr;
    CompareMatrix *m_matrix = nullptr;
    CasePane *m_pane = nullptr;
};

} // namespace assay::widgets
