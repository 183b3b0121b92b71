#include "widgets/datasets/dataset_head.h"

#include <QAction>
#include <QLayout>

#include "items/format.h"
#include "widgets/components/button.h"
#include "widgets/components/chip.h"
#include "widgets/components/label.h"

namespace assay::widgets {

DatasetHeadBar::DatasetHeadBar(items::DatasetDesk *desk, QWidget *parent)
    : PanelHead(parent), m_desk(desk), m_title(new Label(TextStyle::Title)), m_version(new Button(Button::Kind::Flat, QString())), m_draft(new Chip(ChipKind::Accent, ChipSize::Pill)),
      m_added(new Chip(ChipKind::Better, ChipSize::Verdict)), m_removed(new Chip(ChipKind::Worse, ChipSize::Verdict)), m_changed(new Chip(ChipKind::Caution, ChipSize::Verdict)),
      m_more(new Button(Button::Kind::Flat, tr("More ▾")))
{
    m_title->setElided(true);
    m_version->setToolTip(tr("Show another version"));
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_version, m_draft, m_added, m_removed, m_changed})
        add(part);
    addStretch();
    add(m_more);
    connect(m_version, &Button::clicked, this, &DatasetHeadBar::versionWanted);
    connect(m_more, &Button::clicked, this, &DatasetHeadBar::moreWanted);
    connect(desk, &items::DatasetDesk::headChanged, this, &DatasetHeadBar::show);
    show();
}

void DatasetHeadBar::addAction(QAction *action, bool isMain)
{
    auto *button = actionButton(action, isMain ? Button::Kind::Primary : Button::Kind::Plain, this);
    add(button);
    if (!isMain)
        m_optional.push_back(button);
}

void DatasetHeadBar::show()
{
    const items::DatasetHead &head = m_desk->head();
    const auto count = [](std::int64_t number, const QString &text) { return number > 0 ? text.arg(items::count(number)) : QString(); };
    m_title->setText(head.name);
    m_version->showText(head.version.isEmpty() ? tr("no version") : head.version + QStringLiteral(" ▾"));
    m_version->setAccessibleName(tr("Version %1, show another").arg(head.version));
    m_draft->show(ChipKind::Accent, head.hasDraft() ? (head.version.isEmpty() ? tr("draft") : tr("draft on %1").arg(head.version)) : head.isNewest ? QString() : tr("read only"));
    m_version->setVisible(!head.hasDraft());
    m_added->show(ChipKind::Better, count(head.added, QStringLiteral("+ %1")));
    m_removed->show(ChipKind::Worse, count(head.removed, QStringLiteral("− %1")));
    m_changed->show(ChipKind::Caution, count(head.changed, tr("~ %1 changed")));
    fit();
}

/// Shows as many of the optional buttons as there is room for with their keys.
void DatasetHeadBar::fit()
{
    const auto roomOf = [this](const Button *button) { return layout()->spacing() + button->widthAs(Button::Form::Whole); };
    int wished = wishedWidth(Button::Form::Whole);
    for (const Button *button : m_optional)
        wished += button->isHidden() ? roomOf(button) : 0;
    for (Button *button : m_optional) {
        const bool fits = wished <= width();
        button->setVisible(fits);
        wished -= fits ? 0 : roomOf(button);
    }
    PanelHead::fit();
}

} // namespace assay::widgets

#include "moc_dataset_head.cpp"
