// What stands beside and above the rows of Results: views, facets, groups, and what is done with many results at once.
#include <QAction>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "items/facet_terms.h"
#include "widgets/components/filter_line.h"
#include "widgets/components/inline_question.h"
#include "widgets/components/pick_list.h"
#include "widgets/results/facet_panel.h"
#include "widgets/results/group_table.h"
#include "widgets/results/result_pane.h"
#include "widgets/results/result_table.h"
#include "widgets/results/results_bar.h"
#include "widgets/results/results_room.h"
#include "widgets/results/views_panel.h"

namespace assay::widgets {

namespace {

const std::string paneKey = "results/pane"; ///< its width
const std::string sideKey = "results/side"; ///< likewise
constexpr int usualSide = 210;
constexpr int narrowestSide = 140;
constexpr int usualPane = 360;
enum RowPage { TableRows, NoRows, GroupPage };

} // namespace

QWidget *ResultsRoom::buildSide(QWidget *parent)
{
    m_side = new QWidget(parent);
    m_side->setMinimumWidth(scaled(narrowestSide));
    auto *column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_viewsPanel = new ViewsPanel(&m_views, m_side);
    m_facets = new FacetList(m_desk.facets(), m_side);
    column->addWidget(m_viewsPanel);
    column->addWidget(m_facets, 1);
    connect(m_facets, &FacetList::toggled, this, &ResultsRoom::toggleFacet);
    connect(m_facets, &FacetList::left, this, &ResultsRoom::takeKeyboard);
    connect(m_viewsPanel, &ViewsPanel::left, this, &ResultsRoom::takeKeyboard);
    connect(m_viewsPanel, &ViewsPanel::viewWanted, this, &ResultsRoom::showView);
    connect(m_viewsPanel, &ViewsPanel::saveWanted, this, [this](const QString &name) {
        items::SavedView view = m_desk.view();
        view.name = name;
        if (const auto saved = m_views.save(view); !saved)
            say(toSentence(saved.error()));
    });
    return m_side;
}

void ResultsRoom::buildForms(QWidget *parent, QVBoxLayout *column)
{
    m_act = new ActForm(parent);
    m_news = new InlineQuestion(parent);
    column->addWidget(m_act);
    column->addWidget(m_news);
}

void ResultsRoom::connectForms()
{
    connect(m_act, &ActForm::closed, this, [this] {
        m_act->hide();
        takeKeyboard();
    });
    connect(m_act, &ActForm::told, this, [this](const QString &sentence) { m_news->tell(QStringLiteral("✓ ") + sentence, [this] { m_act->undo(); }); });
    connect(m_act, &ActForm::undone, this, [this] {
        m_news->close();
        say(tr("Taken back"));
        takeKeyboard();
    });
    connect(m_act, &ActForm::rerunWanted, this, &ResultsRoom::compareRequested);
    connect(m_act, &ActForm::labelWanted, this, [this](const QStringList &cases) {
        QString filter = filterShown();
        if (!cases.isEmpty())
            filter = items::FacetTerms(filter).with(QStringLiteral("case"), cases);
        Q_EMIT placeRequested({QStringLiteral("label"), filter, QStringLiteral("new")});
    });
    connect(m_news, &InlineQuestion::closed, this, &ResultsRoom::takeKeyboard);
    connect(m_groups, &GroupTable::opened, this, &ResultsRoom::openGroup);
    connect(m_desk.grouping(), &items::ResultGrouping::exported, this,
            [this](const QString &path, qint64 groups) { say(tr("Wrote %Ln groups to %1", nullptr, static_cast<int>(groups)).arg(path)); });
    connect(m_groups, &GroupTable::closeWanted, this, [this] { setGrouping({}); });
}

/// What is typed and can be read counts, even when it was not applied yet.
QString ResultsRoom::filterShown() const
{
    const QString typed = m_bar->filter()->text();
    return m_desk.language().check(typed) ? m_desk.filter() : typed;
}

void ResultsRoom::toggleFacet(items::Facet facet, const items::FacetName &name)
{
    m_bar->apply(items::FacetTerms(filterShown()).toggled(facet, name));
}

void ResultsRoom::sizePanels()
{
    const auto widthOf = [this](const std::string &key, int usual) {
        const int width = QString::fromStdString(m_session->remembered(key)).toInt();
        return width > 0 ? width : scaled(usual);
    };
    m_splitter->setSizes({widthOf(sideKey, usualSide), 1 << 14, widthOf(paneKey, usualPane)});
}

void ResultsRoom::rememberPanels()
{
    m_session->remember(paneKey, std::to_string(m_pane->width()));
    m_session->remember(sideKey, std::to_string(m_side->width()));
}

/// The page that fits what is known: rows, groups, or that there are none.
void ResultsRoom::showRows()
{
    const items::ResultCounts &counts = m_desk.counts();
    const bool none = counts.isWhole && counts.found == 0;
    m_rowPages->setCurrentIndex(none ? NoRows : m_desk.grouping()->by() ? GroupPage : TableRows);
}

void ResultsRoom::moveBy(int rows)
{
    if (m_rowPages->currentIndex() == GroupPage)
        m_groups->moveBy(rows);
    else
        m_table->moveBy(rows);
}

void ResultsRoom::chooseGrouping()
{
    showRuns(false);
    auto *list = new PickList(PickList::Mode::One, tr("Group the results"), m_bar);
    const QString now = items::groupingId(m_desk.grouping()->by());
    const auto noted = [&](const QString &id) { return id == now ? tr("now") : QString(); };
    list->setItems({{QStringLiteral("none"), tr("One by one"), noted({}), {}, false, true},
                    {QStringLiteral("case"), tr("By case"), noted(QStringLiteral("case")), {}, false, true},
                    {QStringLiteral("version"), tr("By version"), noted(QStringLiteral("version")), {}, false, true},
                    {QStringLiteral("query"), tr("By query"), now == QStringLiteral("query") ? tr("now") : tr("production: a trace each, with its cost"), {}, false, true}});
    connect(list, &PickList::picked, this, &ResultsRoom::setGrouping);
    list->popUp(m_bar->filter());
}

void ResultsRoom::setGrouping(const QString &id)
{
    m_desk.setGrouping(items::groupingFromId(id));
    showRows();
    takeKeyboard();
}

/// Its results, one by one.
void ResultsRoom::openGroup(const items::ResultGroupRow &group)
{
    if (group.name.text.isEmpty())
        return say(tr("A draft that was never committed has no version to filter by"));
    const items::FacetTerms terms(filterShown());
    const bool byVersion = m_desk.grouping()->by() == GroupBy::Version;
    const QString filter = byVersion ? terms.narrowedTo(items::Facet::Version, group.name)
                                     : terms.with(QStringLiteral("case"), group.cases.isEmpty() ? QStringList{group.name.text} : group.cases);
    m_desk.setGrouping(std::nullopt);
    m_bar->apply(filter);
    showRows();
    takeKeyboard();
}

void ResultsRoom::showView(const QString &name)
{
    const items::SavedView *view = m_views.find(name);
    if (!view)
        return;
    m_desk.show(*view);
    m_bar->showFilter();
    showRows();
    say(tr("Showing “%1”").arg(name));
}

void ResultsRoom::actOn(ActForm::Act act)
{
    showRuns(false);
    m_news->close();
    m_act->begin(act, m_table->selectedKeys(), m_desk.table()->keys());
}

void ResultsRoom::addViewActions()
{
    m_ofRows << addRoomAction(QStringLiteral("facets"), tr("Choose by facet"), QKeySequence(Qt::Key_F), [this] { m_facets->setFocus(Qt::ShortcutFocusReason); });
    m_ofRows << addRoomAction(QStringLiteral("group"), tr("Group by…"), QKeySequence(Qt::Key_G), [this] { chooseGrouping(); });
    m_ofRows << addRoomAction(QStringLiteral("views"), tr("Saved views"), QKeySequence(Qt::Key_V), [this] { m_viewsPanel->open(false); });
    m_saveView = addRoomAction(QStringLiteral("save-view"), tr("Save view"), QKeySequence(Qt::CTRL | Qt::Key_S), [this] {
        showRuns(false);
        m_viewsPanel->open(true);
    });
}

void ResultsRoom::addBulkActions()
{
    const auto add = [this](const char *name, const QString &text, const QKeySequence &key, ActForm::Act act) {
        m_ofMany << addRoomAction(QString::fromLatin1(name), text, key, [this, act] { actOn(act); });
    };
    add("label", tr("Label…"), QKeySequence(Qt::Key_L), ActForm::Act::Label);
    add("tag-cases", tr("Tag the cases…"), QKeySequence(Qt::Key_T), ActForm::Act::Tag);
    add("add-cases", tr("Put the cases into a dataset…"), QKeySequence(Qt::SHIFT | Qt::Key_A), ActForm::Act::Add);
    add("rerun", tr("Run the cases again…"), QKeySequence(Qt::SHIFT | Qt::Key_R), ActForm::Act::Rerun);
    m_ofWriting = m_ofMany.mid(1, 2);
    m_ofRows += m_ofMany;
}

} // namespace assay::widgets
