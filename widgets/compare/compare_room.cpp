#include "widgets/compare/compare_room.h"

#include <QVBoxLayout>

#include "items/format.h"
#include "items/stored_comparison.h"
#include "widgets/compare/case_pane.h"
#include "widgets/compare/compare_bar.h"
#include "widgets/compare/compare_matrix.h"
#include "widgets/components/button.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/label.h"

namespace assay::widgets {

using items::CompareFilter;

CompareRoom::CompareRoom(QWidget *parent) : Room(QStringLiteral("compare"), tr("Compare"), parent)
{
    setContent(buildContent());
    setEmpty(buildEmpty());
    showEmpty();
}

CompareRoom::~CompareRoom() = default;

QWidget *CompareRoom::buildContent()
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_bar = new CompareBar(content);
    column->addWidget(m_bar);
    auto *splitter = new Splitter(Qt::Horizontal, content);
    auto *left = new Panel(Edge::None, Panel::Ground::Surface, splitter);
    auto *rows = new QVBoxLayout(left);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_filterBar = new FilterBar(left);
    m_matrix = new CompareMatrix(left);
    rows->addWidget(m_filterBar);
    rows->addWidget(m_matrix, 1);
    m_pane = new CasePane(splitter);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({1 << 14, scaled(372)});
    column->addWidget(splitter, 1);
    connect(m_bar, &CompareBar::chosen, this, &CompareRoom::openById);
    connect(m_filterBar, &FilterBar::filterChosen, this, &CompareRoom::chooseFilter);
    connect(m_filterBar, &FilterBar::tintChosen, m_pane, &CasePane::setTinted);
    connect(m_matrix, &CompareMatrix::currentCellChanged, this, &CompareRoom::showCurrentCase);
    connect(m_pane, &CasePane::moveRequested, m_matrix, &CompareMatrix::moveCase);
    return content;
}

QWidget *CompareRoom::buildEmpty()
{
    auto *empty = new EmptyState(tr("Compare two versions side by side"),
                                 tr("Pick versions and models, run them over the same cases, and see which is better, by how much, and where."), this);
    auto *open = new Button(Button::Kind::Plain, tr("Open…"), empty);
    open->showKey(QKeySequence::Open);
    connect(open, &Button::clicked, this, &CompareRoom::openRequested);
    empty->addChoice(QStringLiteral("open"), tr("A project of your own"), tr("choose an .assay file, or drop it here"), open);
    return empty;
}

/// What is read of a project when it is opened: its newest comparison, too, because that may take long.
struct CompareRoom::Opened
{
    std::unique_ptr<items::ComparisonCatalog> catalog;
    std::unique_ptr<items::CompareSource> newest;
};

void CompareRoom::showSession(Session *session)
{
    m_line.drop();
    showCatalog(nullptr);
    m_stored.reset();
    if (!session)
        return;
    showLoading();
    using Shared = std::shared_ptr<Opened>;
    session->work<Shared>(
        m_line, {},
        [](ProjectFile &file) -> Result<Shared> {
            auto opened = std::make_shared<Opened>();
            opened->catalog = std::make_unique<items::StoredCatalog>(file);
            const auto list = opened->catalog->comparisons();
            auto newest = list && !list->empty() ? opened->catalog->open(list->front().id) : Result<std::unique_ptr<items::CompareSource>>(nullptr);
            if (!list || !newest)
                return fail(list ? newest.error() : list.error());
            opened->newest = std::move(*newest);
            return opened;
        },
        [this](Result<Shared> opened) {
            if (!opened)
                return showError(opened.error());
            m_stored = std::move((*opened)->catalog);
            showCatalog(m_stored.get(), std::move((*opened)->newest));
        });
}

void CompareRoom::showCatalog(const items::ComparisonCatalog *catalog, std::unique_ptr<items::CompareSource> newest)
{
    m_matrix->showSource(nullptr);
    m_source.reset();
    m_catalog = catalog;
    m_choices.clear();
    if (!catalog) {
        showEmpty();
        Q_EMIT statusChanged(tr("No comparison yet"));
        return;
    }
    auto choices = catalog->comparisons();
    if (!choices) {
        showError(choices.error());
        return;
    }
    m_choices = std::move(*choices);
    m_bar->setChoices(m_choices);
    if (m_choices.empty()) {
        showEmpty();
        Q_EMIT statusChanged(tr("No comparison yet"));
    } else if (newest)
        showSource(m_choices.front(), std::move(newest));
    else
        open(m_choices.front());
}

void CompareRoom::openById(const QString &id)
{
    for (const items::ComparisonInfo &info : m_choices) {
        if (info.id == id) {
            open(info);
            return;
        }
    }
}

void CompareRoom::open(const items::ComparisonInfo &info)
{
    auto source = m_catalog->open(info.id);
    if (!source) {
        showError(source.error());
        return;
    }
    showSource(info, std::move(*source));
}

void CompareRoom::showSource(const items::ComparisonInfo &info, std::unique_ptr<items::CompareSource> source)
{
    m_matrix->showSource(nullptr);
    m_source = std::move(source);
    const items::CompareView &view = m_source->view();
    m_bar->showSetup(view, info.note);
    m_filterBar->showCounts(view.counts);
    showContent();
    m_matrix->showSource(m_source.get());
    chooseFilter(view.counts.differ > 0 ? CompareFilter::Differ : CompareFilter::All);
    m_matrix->setFocus();
    Q_EMIT statusChanged(tr("%n cases · %1 columns", nullptr, static_cast<int>(view.counts.all))
                             .arg(items::count(static_cast<std::int64_t>(view.columns.size()))));
}

void CompareRoom::chooseFilter(CompareFilter filter)
{
    m_filterBar->setFilter(filter);
    m_matrix->setFilter(filter);
}

void CompareRoom::showCurrentCase()
{
    const QString id = m_matrix->currentCase();
    if (!m_source || id.isEmpty()) {
        m_pane->showNothing();
        return;
    }
    const auto detail = m_source->detail(id);
    if (detail)
        m_pane->showCase(m_source->view(), *detail, m_matrix->currentColumn());
    else
        m_pane->showError(detail.error());
}

} // namespace assay::widgets

#include "moc_compare_room.cpp"
