#include "widgets/theme/icon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QSvgRenderer>

#include "widgets/theme/tokens.h"

namespace assay::widgets {

namespace {

/// Draws a picture whose `currentColor` is replaced when it is drawn, so it follows the theme.
class LineIconEngine final : public QIconEngine
{
public:
    explicit LineIconEngine(QString name) : m_name(std::move(name)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const Tokens &t = tokensOf(QGuiApplication::palette());
        const QColor color = mode == QIcon::Disabled ? t.text3 : state == QIcon::On ? t.accent : t.text2;
        paintIcon(*painter, rect, m_name, color);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return picture;
    }

    QIconEngine *clone() const override { return new LineIconEngine(m_name); }
    QString key() const override { return QStringLiteral("line"); }

private:
    QString m_name;
};

} // namespace

void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return;
    QSvgRenderer renderer(file.readAll().replace("currentColor", color.name().toLatin1()));
    renderer.render(&painter, rect);
}

QIcon lineIcon(const QString &name)
{
    return QIcon(new LineIconEngine(name));
}

QIcon programIcon()
{
    QIcon icon;
    for (const int size : {16, 32, 64, 128}) {
        QPixmap picture(size, size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(size / 32.0, size / 32.0);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens(Theme::Light).accent);
        painter.drawRoundedRect(QRectF(1, 1, 30, 30), 7, 7);
        painter.setBrush(tokens(Theme::Light).onAccent);
        painter.setOpacity(0.55);
        painter.drawRoundedRect(QRectF(8, 15, 6, 10), 1.5, 1.5);
        painter.setOpacity(1);
        painter.drawRoundedRect(QRectF(18, 7, 6, 18), 1.5, 1.5);
        icon.addPixmap(picture);
    }
    return icon;
}

} // namespace assay::widgets
