// The tokens: every text on every ground it is drawn on can be read, marks can be seen; fonts and palette follow them.
#include <QApplication>
#include <QTest>
#include <cmath>

#include "support/warnings.h"
#include "widgets/theme/icon.h"
#include "widgets/theme/text_style.h"
#include "widgets/theme/theme.h"

using namespace assay::widgets;

namespace {

/// Relative luminance and contrast ratio of WCAG 2.1.
double luminance(const QColor &color)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

using Token = QColor Tokens::*;
struct Pair
{
    const char *name;
    Token over;
    Token ground;
};

const Pair textPairs[] = {
    {"text on surface", &Tokens::text, &Tokens::surface},
    {"text on sunken", &Tokens::text, &Tokens::sunken},
    {"text on ground", &Tokens::text, &Tokens::ground},
    {"text on hover", &Tokens::text, &Tokens::hover},
    {"text on selected", &Tokens::text, &Tokens::selected},
    {"text on worse tint", &Tokens::text, &Tokens::worseTint},
    {"text on inserted", &Tokens::text, &Tokens::insertedDeep},
    {"text on deleted", &Tokens::text, &Tokens::deletedDeep},
    {"variable on tint", &Tokens::variable, &Tokens::variableTint},
    {"variable on surface", &Tokens::variable, &Tokens::surface},
    {"line number on inserted", &Tokens::text3, &Tokens::inserted},
    {"line number on deleted", &Tokens::text3, &Tokens::deleted},
    {"sign on inserted", &Tokens::better, &Tokens::inserted},
    {"sign on deleted", &Tokens::worse, &Tokens::deleted},
    {"third on selected", &Tokens::text3, &Tokens::selected},
    {"second on surface", &Tokens::text2, &Tokens::surface},
    {"second on sunken", &Tokens::text2, &Tokens::sunken},
    {"second on ground", &Tokens::text2, &Tokens::ground},
    {"second on hover", &Tokens::text2, &Tokens::hover},
    {"second on neutral", &Tokens::text2, &Tokens::neutralTint},
    {"third on surface", &Tokens::text3, &Tokens::surface},
    {"third on sunken", &Tokens::text3, &Tokens::sunken},
    {"third on ground", &Tokens::text3, &Tokens::ground},
    {"accent on surface", &Tokens::accent, &Tokens::surface},
    {"accent on selected", &Tokens::accent, &Tokens::selected},
    {"accent on tint", &Tokens::accent, &Tokens::accentTint},
    {"on accent", &Tokens::onAccent, &Tokens::accent},
    {"better on tint", &Tokens::better, &Tokens::betterTint},
    {"better on surface", &Tokens::better, &Tokens::surface},
    {"worse on tint", &Tokens::worse, &Tokens::worseTint},
    {"worse on surface", &Tokens::worse, &Tokens::surface},
    {"caution on tint", &Tokens::caution, &Tokens::cautionTint},
};

const Pair markPairs[] = {
    {"selection frame", &Tokens::accent, &Tokens::surface},
    {"progress bar", &Tokens::accent, &Tokens::neutralTint},
    {"blank on inserted words", &Tokens::text2, &Tokens::insertedDeep},
    {"blank on deleted words", &Tokens::text2, &Tokens::deletedDeep},
    {"series 1", &Tokens::series1, &Tokens::surface},
    {"series 2", &Tokens::series2, &Tokens::surface},
    {"series 3", &Tokens::series3, &Tokens::surface},
    {"series 4", &Tokens::series4, &Tokens::surface},
    {"series 5", &Tokens::series5, &Tokens::surface},
    {"series 6", &Tokens::series6, &Tokens::surface},
};

constexpr Theme allThemes[]{Theme::Light, Theme::Dark, Theme::Contrast, Theme::ContrastDark};

bool isHigh(Theme theme)
{
    return theme == Theme::Contrast || theme == Theme::ContrastDark;
}

} // namespace

class ThemeTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QApplication::setFont(applicationFont(QFont(QStringLiteral("Sans"), 10))); }

    void textHasContrast()
    {
        for (const Theme theme : allThemes)
            for (const Pair &pair : textPairs)
                QVERIFY2(contrast(tokens(theme).*pair.over, tokens(theme).*pair.ground) >= (isHigh(theme) ? 7 : 4.5), pair.name);
    }

    void marksHaveContrast()
    {
        for (const Theme theme : allThemes)
            for (const Pair &pair : markPairs)
                QVERIFY2(contrast(tokens(theme).*pair.over, tokens(theme).*pair.ground) >= (isHigh(theme) ? 4.5 : 3), pair.name);
        for (const Theme theme : {Theme::Contrast, Theme::ContrastDark}) // where panels meet is to be seen, too
            QVERIFY(contrast(tokens(theme).line, tokens(theme).surface) >= 4.5);
    }

    void paletteTellsItsTheme()
    {
        for (const Theme theme : allThemes)
            QCOMPARE(themeOf(paletteOf(theme)), theme);
        QPalette foreign(Qt::white);
        foreign.setColor(QPalette::Text, Qt::black);
        QCOMPARE(themeOf(foreign), Theme::Light);
        QCOMPARE(&tokensOf(paletteOf(Theme::Dark)), &tokens(Theme::Dark));
    }

    void themeCanBeSwitchedAtRunTime()
    {
        for (const auto &[choice, theme] : {std::pair(ThemeChoice::Dark, Theme::Dark), std::pair(ThemeChoice::ContrastDark, Theme::ContrastDark),
                                             std::pair(ThemeChoice::Contrast, Theme::Contrast), std::pair(ThemeChoice::Light, Theme::Light)}) {
            applyTheme(*qApp, choice);
            QCOMPARE(themeOf(QApplication::palette()), theme);
        }
        applyTheme(*qApp, ThemeChoice::System);
        QCOMPARE(QApplication::palette().color(QPalette::Link), tokensOf(QApplication::palette()).accent);
    }

    void sizesFollowTheUsersFont()
    {
        QCOMPARE(fontOf(TextStyle::Text).pointSizeF(), 13 * 0.75);
        QCOMPARE(lineHeight(TextStyle::Mono), 19);
        QApplication::setFont(applicationFont(QFont(QStringLiteral("Sans"), 22)));
        QCOMPARE(fontOf(TextStyle::Text).pointSizeF(), 2 * 13 * 0.75);
        QCOMPARE(lineHeight(TextStyle::Mono), 38);
        QCOMPARE(scaled(30), 60);
    }

    void themeNamesAreReadBack()
    {
        for (const auto choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Contrast, ThemeChoice::ContrastDark})
            QCOMPARE(themeChoiceFromName(QString::fromLatin1(name(choice))), choice);
        QVERIFY(!themeChoiceFromName(QStringLiteral("blue")));
    }

    void iconsTakeTheThemesColour()
    {
        applyTheme(*qApp, ThemeChoice::Dark);
        const QImage picture = lineIcon(QStringLiteral("compare")).pixmap(QSize(40, 40), QIcon::Normal, QIcon::On).toImage();
        bool found = false;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                found |= picture.pixelColor(x, y) == tokens(Theme::Dark).accent;
        QVERIFY(found);
    }

    /// On a finer screen an icon is drawn with its pixels, not stretched.
    void iconsAreSharpOnFinerScreens()
    {
        const QSize size(20, 20);
        const QIcon icon = lineIcon(QStringLiteral("label"));
        const QPixmap usual = icon.pixmap(size, 1.0);
        for (const double scale : {1.5, 2.0}) {
            const QPixmap fine = icon.pixmap(size, scale);
            QCOMPARE(fine.size(), (QSizeF(size) * scale).toSize());
            QCOMPARE(fine.devicePixelRatio(), scale);
            const QImage stretched = usual.toImage().scaled(fine.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
            QImage drawn = fine.toImage();
            drawn.setDevicePixelRatio(1);
            QVERIFY(drawn != stretched.convertToFormat(drawn.format()));
        }
    }
};

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
