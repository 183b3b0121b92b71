#include "widgets/components/offer_list.h"

#include <QPainter>
#include <QVBoxLayout>

#include "widgets/components/list_view.h"
#include "widgets/components/pick_list.h"
#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

namespace {
constexpr int mostOffers = 10;
}

OfferList::OfferList(QWidget *editor)
    : QWidget(editor->window()), m_editor(editor), m_list(new ListView(tr("What could follow"), this)), m_model(new PickModel(false, this))
{
    hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, scaled(4), 1, scaled(4));
    column->addWidget(m_list);
    m_list->setModel(m_model);
    m_list->setFocusPolicy(Qt::NoFocus);
    connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) { Q_EMIT chosen(index.row()); });
}

void OfferList::show(const std::vector<items::FilterOffer> &offers, const QPoint &place, bool first)
{
    std::vector<PickItem> rows;
    for (const items::FilterOffer &offer : offers)
        rows.push_back({QString(), offer.text.left(200), offer.note, {}, false, true});
    m_model->setItems(std::move(rows));
    m_list->setCurrentIndex(first ? m_model->index(0) : QModelIndex());
    QWidget *window = m_editor->window();
    setParent(window);
    int widest = 0;
    for (const items::FilterOffer &offer : offers)
        widest = std::max(widest, m_list->fontMetrics().horizontalAdvance(offer.text.left(200) + offer.note));
    const int height = std::min(static_cast<int>(offers.size()), mostOffers) * m_list->sizeHintForRow(0) + scaled(8);
    resize(std::clamp(widest + scaled(72), scaled(240), scaled(520)), height);
    const QPoint at = m_editor->mapTo(window, place);
    move(std::max(0, std::min(at.x() - scaled(12), window->width() - width())), at.y());
    raise();
    QWidget::show();
}

void OfferList::step(int by)
{
    const int rows = m_model->rowCount();
    const int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() + by : by > 0 ? 0 : rows - 1;
    m_list->setCurrentIndex(m_model->index((row + rows) % rows));
}

int OfferList::current() const
{
    return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
}

void OfferList::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.setPen(t.lineStrong);
    painter.setBrush(t.surface);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace assay::widgets

#include "moc_offer_list.cpp"
