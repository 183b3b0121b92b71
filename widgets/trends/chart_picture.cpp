#include "widgets/trends/chart_picture.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>
#include <algorithm>

#include "project/whole_file.h"
#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"
#include "widgets/trends/trend_chart.h"

namespace assay::widgets {

namespace {

constexpr int pictureScale = 2;
constexpr int border = 16;

struct Picture
{
    QString title;
    QString sentence;
    std::vector<TrendChart *> charts; ///< shown ones
    const QWidget *look;
    int width = 0;

    QRect sentenceRect() const
    {
        const QFontMetrics metrics(fontOf(TextStyle::Reading));
        return metrics.boundingRect(QRect(border, border + lineHeight(TextStyle::Title) + 8, width - 2 * border, 4000), Qt::TextWordWrap, sentence);
    }
    QSize size() const
    {
        int height = sentenceRect().bottom() + border;
        for (const TrendChart *chart : charts)
            height += chart->height() + border / 2;
        return {width, height + border};
    }
    void paint(QPainter &painter) const
    {
        const Tokens &t = tokensOf(look);
        painter.fillRect(QRect(QPoint(), size()), t.surface);
        painter.setPen(t.text);
        painter.setFont(fontOf(TextStyle::Title));
        painter.drawText(QRect(border, border, width - 2 * border, lineHeight(TextStyle::Title)), Qt::AlignLeft | Qt::AlignVCenter, title);
        painter.setFont(fontOf(TextStyle::Reading));
        painter.drawText(sentenceRect().adjusted(0, 0, 2, 2), Qt::TextWordWrap, sentence);
        double y = sentenceRect().bottom() + border;
        for (const TrendChart *chart : charts) {
            chart->paintInto(painter, QRectF(border, y, width - 2 * border, chart->height()));
            y += chart->height() + border / 2;
        }
    }
};

/// A generator writes as it paints, so it paints into memory: a half-written file helps nobody.
QByteArray svgOf(const Picture &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(picture.size());
    generator.setViewBox(QRect(QPoint(), picture.size()));
    generator.setTitle(picture.title);
    generator.setDescription(picture.sentence);
    QPainter painter(&generator);
    picture.paint(painter);
    painter.end();
    return bytes;
}

QByteArray pngOf(const Picture &picture)
{
    QImage image(picture.size() * pictureScale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(pictureScale);
    QPainter painter(&image);
    picture.paint(painter);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

Status writeChartPicture(const QString &path, const QString &title, const QString &sentence, const std::vector<TrendChart *> &charts, const QWidget *look)
{
    Picture picture{title, sentence, {}, look, scaled(600)};
    for (TrendChart *chart : charts) {
        if (chart->isHidden())
            continue;
        picture.charts.push_back(chart);
        picture.width = std::max(picture.width, chart->width() + 2 * border);
    }
    const QByteArray bytes = path.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive) ? svgOf(picture) : pngOf(picture);
    return writeWholeFile(path, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

} // namespace assay::widgets
