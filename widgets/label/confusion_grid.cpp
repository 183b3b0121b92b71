#include "widgets/label/confusion_grid.h"

#include <QAbstractButton>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOption>

#include "widgets/components/label.h"

namespace assay::widgets {

namespace {

constexpr int cellWidth = 88;
constexpr int narrowCell = 64;
constexpr int cellHeight = 44;
constexpr qsizetype fewCategories = 4;

/// One field of the matrix.
class ConfusionField final : public QAbstractButton
{
public:
    ConfusionField(const items::ConfusionCell &cell, QWidget *parent) : QAbstractButton(parent), m_cell(cell)
    {
        setObjectName(cell.isAgreement ? QStringLiteral("agreement") : QStringLiteral("disagreement"));
        setText(cell.isAgreement || cell.isEmpty ? cell.count : QStringLiteral("≠ ") + cell.count);
        setAccessibleName(cell.sentence);
        setToolTip(cell.sentence.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
        setEnabled(!cell.filter.isEmpty());
        setFocusPolicy(Qt::StrongFocus);
        setCursor(cell.filter.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    }

protected:
    void enterEvent(QEnterEvent *event) override
    {
        update();
        QAbstractButton::enterEvent(event);
    }
    void leaveEvent(QEvent *event) override
    {
        update();
        QAbstractButton::leaveEvent(event);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokensOf(this);
        QPainter painter(this);
        const bool disagrees = !m_cell.isAgreement && !m_cell.isEmpty;
        painter.fillRect(rect(), underMouse() && isEnabled() ? t.hover : disagrees ? t.cautionTint : t.surface);
        painter.setPen(t.line);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
        painter.setFont(fontOf(TextStyle::Strong));
        painter.setPen(m_cell.isEmpty ? t.text3 : disagrees ? t.caution : t.text);
        const QRect inside = rect().adjusted(2, scaled(4), -2, -scaled(4));
        painter.drawText(inside, Qt::AlignTop | Qt::AlignHCenter | Qt::TextSingleLine, text());
        painter.setFont(fontOf(TextStyle::Note));
        painter.setPen(t.text2);
        painter.drawText(inside, Qt::AlignBottom | Qt::AlignHCenter | Qt::TextSingleLine, m_cell.share);
        QStyleOption option;
        option.initFrom(this);
        if (hasFocus() && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
            painter.setPen(QPen(t.accent, 2));
            painter.drawRect(rect().adjusted(1, 1, -2, -2));
        }
    }

private:
    items::ConfusionCell m_cell;
};

} // namespace

ConfusionGrid::ConfusionGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(0);
    setAccessibleName(tr("What people said against what the judge said"));
}

void ConfusionGrid::addHeads(const items::JudgeView &view)
{
    auto *corner = new Label(TextStyle::Small, Ink::Third, tr("people ↓ judge →"), this);
    corner->setToolTip(tr("What people said stands in rows, what the judge said in columns; shares are of what people called so"));
    m_grid->addWidget(corner, 0, 0);
    for (int i = 0; i < view.categories.size(); ++i) {
        auto *head = new Label(TextStyle::Small, Ink::Second, view.categories[i], this);
        head->setElided(true);
        head->setAlignment(Qt::AlignCenter);
        head->setFixedSize(scaled(view.categories.size() > fewCategories ? narrowCell : cellWidth), scaled(26));
        m_grid->addWidget(head, 0, i + 1);
    }
    auto *total = new Label(TextStyle::Small, Ink::Third, tr("n"), this);
    total->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_grid->addWidget(total, 0, static_cast<int>(view.categories.size()) + 1);
}

void ConfusionGrid::addRow(const items::ConfusionRow &row, int line)
{
    auto *name = new Label(TextStyle::Small, Ink::Second, row.category, this);
    name->setElided(true);
    name->setMinimumWidth(scaled(96));
    name->setMaximumWidth(scaled(140));
    name->setContentsMargins(0, 0, scaled(8), 0);
    m_grid->addWidget(name, line, 0);
    const int width = static_cast<qsizetype>(row.cells.size()) > fewCategories ? narrowCell : cellWidth;
    int column = 1;
    for (const items::ConfusionCell &cell : row.cells) {
        auto *field = new ConfusionField(cell, this);
        field->setFixedSize(scaled(width), scaled(cellHeight));
        connect(field, &QAbstractButton::clicked, this, [this, filter = cell.filter] { Q_EMIT answersWanted(filter); });
        m_grid->addWidget(field, line, column++);
    }
    auto *total = new Label(TextStyle::Small, Ink::Third, row.total, this);
    total->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    total->setContentsMargins(scaled(10), 0, 0, 0);
    m_grid->addWidget(total, line, column);
}

void ConfusionGrid::show(const items::JudgeView &view)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    addHeads(view);
    int line = 1;
    for (const items::ConfusionRow &row : view.confusion)
        addRow(row, line++);
}

} // namespace assay::widgets

#include "moc_confusion_grid.cpp"
