#include "widgets/datasets/tag_row.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include "widgets/components/button.h"
#include "widgets/components/chip.h"
#include "widgets/components/flow_layout.h"
#include "widgets/components/pick_list.h"
#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

TagChip::TagChip(const QString &tag, bool isNew, bool canRemove, QWidget *parent) : QAbstractButton(parent), m_tag(tag), m_isNew(isNew), m_canRemove(canRemove)
{
    setFocusPolicy(canRemove ? Qt::TabFocus : Qt::NoFocus);
    setAccessibleName(canRemove ? tr("Take the tag %1 off").arg(tag) : tag);
    setToolTip(canRemove ? tr("Take it off") : QString());
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (m_canRemove)
            Q_EMIT removed(m_tag);
    });
}

QString TagChip::shown() const
{
    return (m_isNew ? QStringLiteral("+ ") : QString()) + m_tag + (m_canRemove ? QStringLiteral("  ×") : QString());
}

QSize TagChip::sizeHint() const
{
    return {chipSize(shown(), ChipSize::Pill).width(), scaled(22)};
}

void TagChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int height = chipSize(shown(), ChipSize::Pill).height();
    const QRect chip(0, (this->height() - height) / 2, width(), height);
    paintChip(painter, chip, shown(), m_isNew ? ChipKind::Better : ChipKind::Neutral, ChipSize::Pill, tokensOf(this));
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(tokensOf(this).accent, 1.5));
        painter.drawRoundedRect(QRectF(chip).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4);
    }
}

void TagChip::keyPressEvent(QKeyEvent *event)
{
    if (m_canRemove && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace))
        Q_EMIT removed(m_tag);
    else
        QAbstractButton::keyPressEvent(event);
}

TagRow::TagRow(QWidget *parent) : QWidget(parent), m_flow(new FlowLayout(this, scaled(6)))
{
    m_flow->setContentsMargins(0, 0, 0, 0);
}

void TagRow::show(const QStringList &tags, const QStringList &added, const QStringList &known, bool canEdit)
{
    const bool hadFocus = m_plus && m_plus->hasFocus();
    m_flow->clear();
    m_tags = tags;
    m_known = known;
    m_canEdit = canEdit;
    for (const QString &tag : tags) {
        auto *chip = new TagChip(tag, added.contains(tag), canEdit, this);
        connect(chip, &TagChip::removed, this, [this](const QString &gone) {
            QStringList rest = m_tags;
            rest.removeAll(gone);
            m_plus->setFocus(); // the chip goes
            Q_EMIT changed(rest);
        });
        m_flow->addWidget(chip);
    }
    auto *plus = new Button(Button::Kind::Flat, QStringLiteral("+"), this);
    plus->setAccessibleName(tr("Add a tag"));
    plus->setToolTip(tr("Add a tag"));
    plus->setFixedHeight(scaled(22));
    plus->setVisible(canEdit);
    connect(plus, &Button::clicked, this, &TagRow::choose);
    m_flow->addWidget(plus);
    m_plus = plus;
    if (hadFocus && canEdit)
        plus->setFocus();
    updateGeometry();
}

void TagRow::choose()
{
    if (!m_canEdit)
        return;
    auto *list = new PickList(PickList::Mode::One, tr("Tag to add"), this);
    const auto fill = [this, list](const QString &typed) {
        std::vector<PickItem> items;
        for (const QString &tag : m_known) {
            if (!m_tags.contains(tag))
                items.push_back({tag, tag, {}, {}, false, true});
        }
        const QString fresh = QString(typed).remove(QLatin1Char(',')).simplified();
        if (!fresh.isEmpty() && !m_known.contains(fresh) && !m_tags.contains(fresh))
            items.push_back({fresh, fresh, tr("new tag"), {}, false, true});
        list->setItems(std::move(items));
    };
    fill({});
    connect(list, &PickList::typed, this, fill);
    connect(list, &PickList::picked, this, [this](const QString &tag) { Q_EMIT changed(m_tags + QStringList{tag}); });
    list->popUp(m_plus);
}

} // namespace assay::widgets

#include "moc_tag_row.cpp"
