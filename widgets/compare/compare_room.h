#pragma once

#include <QWidget>
#include <memory>

#include "items/compare_source.h"

class QStackedLayout;

namespace assay::widgets {

class CasePane;
class CompareBar;
class CompareMatrix;
class EmptyState;
class FilterBar;
class InlineError;
class Label;
class Splitter;

/// The room Compare. It has one state at a time: nothing to show yet, loading, an error, or a comparison.
class CompareRoom : public QWidget
{
    Q_OBJECT
public:
    explicit CompareRoom(QWidget *parent = nullptr);
    ~CompareRoom() override;

    /// Shows the newest comparison of @p catalog, which must outlive its use here; null is an empty project. When the newest was
    /// already opened, as @p newest, it is not opened again.
    void showCatalog(const items::ComparisonCatalog *catalog, std::unique_ptr<items::CompareSource> newest = nullptr);
    void showEmpty();
    void showLoading();
    void showError(const Error &error);

Q_SIGNALS:
    void sampleRequested();
    void openRequested();
    void statusChanged(const QString &text); ///< one line for the status bar

private:
    QWidget *buildContent();
    QWidget *buildEmpty();
    QWidget *buildMessage();
    void open(const items::ComparisonInfo &info);
    void showSource(const items::ComparisonInfo &info, std::unique_ptr<items::CompareSource> source);
    void openById(const QString &id);
    void chooseFilter(items::CompareFilter filter);
    void showCurrentCase();

    const items::ComparisonCatalog *m_catalog = nullptr;
    std::vector<items::ComparisonInfo> m_choices;
    std::unique_ptr<items::CompareSource> m_source;
    QStackedLayout *m_pages;
    QWidget *m_content = nullptr;
    QWidget *m_empty = nullptr;
    QWidget *m_message = nullptr;
    CompareBar *m_bar = nullptr;
    FilterBar *m_filterBar = nullptr;
    CompareMatrix *m_matrix = nullptr;
    CasePane *m_pane = nullptr;
    Label *m_loading = nullptr;
    InlineError *m_error = nullptr;
};

} // namespace assay::widgets
