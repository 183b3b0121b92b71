#include "widgets/results/views_panel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/components/button.h"
#include "widgets/components/inline_question.h"
#include "widgets/components/label.h"
#include "widgets/components/list_view.h"

namespace assay::widgets {

namespace {

constexpr int mostViewsShown = 5;
constexpr int viewHeight = 45;

} // namespace

ViewsPanel::ViewsPanel(items::SavedViews *views, QWidget *parent)
    : Panel(Edge::Bottom, Ground::Surface, parent), m_views(views), m_name(new QLineEdit(this)), m_save(new Button(Button::Kind::Plain, tr("Save"), this)),
      m_list(new ListView(tr("Saved views"), this)), m_news(new InlineQuestion(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, scaled(8), 1, scaled(8));
    column->setSpacing(scaled(6));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(scaled(12), 0, scaled(12), 0);
    line->setSpacing(scaled(6));
    m_name->setAccessibleName(tr("Name of the view"));
    m_name->setPlaceholderText(tr("Name this view"));
    line->addWidget(m_name, 1);
    line->addWidget(m_save);
    column->addLayout(line);
    column->addWidget(m_list);
    column->addWidget(m_news);
    connect(m_name, &QLineEdit::returnPressed, this, &ViewsPanel::accept);
    connect(m_save, &Button::clicked, this, &ViewsPanel::accept);
    connect(m_views, &items::SavedViews::changed, this, &ViewsPanel::showViews);
    connect(m_news, &InlineQuestion::closed, this, [this] { m_list->setFocus(); });
    buildList();
    hide();
}

void ViewsPanel::buildList()
{
    m_list->setModel(&m_rows);
    connect(m_list, &QAbstractItemView::clicked, this, [this] { Q_EMIT viewWanted(m_list->currentId()); });
    const auto onCurrent = [this](auto act) {
        return [this, act] {
            if (const QString name = m_list->currentId(); !name.isEmpty())
                act(name);
        };
    };
    const auto show = onCurrent([this](const QString &name) { Q_EMIT viewWanted(name); });
    localAction(m_list, tr("Show this view"), QKeySequence(Qt::Key_Return), show);
    localAction(m_list, tr("Show this view"), QKeySequence(Qt::Key_Enter), show);
    localAction(m_list, tr("Rename this view"), QKeySequence(Qt::Key_F2), [this] { beginRename(); });
    localAction(m_list, tr("Remove this view"), QKeySequence(Qt::Key_Delete), onCurrent([this](const QString &name) {
                    m_views->remove(name);
                    tellUndo();
                }));
    m_list->setToolTip(tr("Enter shows a view, F2 renames it, Delete removes it"));
}

void ViewsPanel::open(bool toSave)
{
    m_renamed.clear();
    m_name->clear();
    m_save->showText(tr("Save"));
    show();
    showViews();
    if (toSave || m_rows.rowCount() == 0) {
        m_name->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_rows.index(0));
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void ViewsPanel::showViews()
{
    std::vector<items::PlainListRow> rows;
    for (const items::SavedView &view : m_views->views())
        rows.push_back({view.name, view.name, view.filter.isEmpty() ? tr("all results") : view.filter, {}, items::Tone::Normal, {}});
    m_rows.setRows(std::move(rows));
    const int shown = std::min(m_rows.rowCount(), mostViewsShown);
    m_list->setFixedHeight(scaled(viewHeight) * shown);
    m_list->setVisible(shown > 0);
}

void ViewsPanel::accept()
{
    const QString name = m_name->text();
    const bool isSame = m_renamed == name.simplified();
    if (m_renamed.isEmpty()) {
        Q_EMIT saveWanted(name);
    } else if (const auto renamed = m_views->rename(m_renamed, name); !renamed) {
        m_news->showError(renamed.error());
        return;
    } else {
        m_list->select(name.simplified());
    }
    m_renamed.clear();
    m_save->showText(tr("Save"));
    if (!m_views->find(name.simplified()))
        return;
    m_name->clear();
    m_list->select(name.simplified());
    if (!isSame)
        tellUndo();
    m_list->setFocus();
}

void ViewsPanel::beginRename()
{
    m_renamed = m_list->currentId();
    if (m_renamed.isEmpty())
        return;
    m_save->showText(tr("Rename"));
    m_name->setText(m_renamed);
    m_name->setFocus();
    m_name->selectAll();
}

void ViewsPanel::tellUndo()
{
    m_news->tell(m_views->undoText(), [this] {
        m_views->undo();
        m_news->close();
        m_list->setFocus();
    });
}

void ViewsPanel::close()
{
    m_news->close();
    hide();
    Q_EMIT left();
}

void ViewsPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        Panel::keyPressEvent(event);
}

} // namespace assay::widgets

#include "moc_views_panel.cpp"
