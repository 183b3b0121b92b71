#include "app/window/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace assay::window {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(WindowOptions)
};

constexpr int largestSide = 10'000;

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(Text::tr("A workbench where a team writes prompts, proves them, and approves them."));
    parser.addPositionalArgument(QStringLiteral("project"), Text::tr("The project file to open"), QStringLiteral("[PROJECT]"));
    const auto add = [&parser](const char *name, const QString &note, const char *value) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), note, QString::fromLatin1(value)));
    };
    add("pictures", Text::tr("Renders every room to PNG files in this folder, without a display, and ends"), "DIR");
    add("size", Text::tr("Size of the pictures; 1280x800 unless said"), "WxH");
    add("theme", Text::tr("light, dark, contrast, contrast-dark, or system"), "NAME");
    add("language", Text::tr("Language of the window: en, de"), "CODE");
    add("room", Text::tr("Only this room"), "NAME");
    add("state", Text::tr("What the pictures show: normal, empty, loading, error, long"), "NAME");
    add("scale", Text::tr("Pixels per point: 1, 1.5, 2"), "N");
    parser.addOption(QCommandLineOption(QStringLiteral("until-shown"), Text::tr("Ends as soon as the project is read and painted; for timing a start")));
    parser.addOption(QCommandLineOption({QStringLiteral("h"), QStringLiteral("help")}, Text::tr("Shows this and ends")));
}

tl::unexpected<Error> wrong(const QString &option, const QString &value, const QString &fix)
{
    return fail(ErrorCode::Usage, Text::tr("--%1 cannot be “%2”").arg(option, value), {}, fix);
}

std::optional<QSize> sizeFromText(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char('x'));
    if (parts.size() != 2)
        return std::nullopt;
    const QSize size(parts[0].toInt(), parts[1].toInt());
    const bool usable = size.width() > 0 && size.height() > 0 && size.width() <= largestSide && size.height() <= largestSide;
    return usable ? std::optional(size) : std::nullopt;
}

std::optional<PictureState> stateFromName(const QString &wanted)
{
    for (const auto state : {PictureState::Normal, PictureState::Empty, PictureState::Loading, PictureState::Error, PictureState::Long}) {
        if (wanted == QLatin1String(name(state)))
            return state;
    }
    return std::nullopt;
}

Result<PictureOptions> pictureOptions(const QCommandLineParser &parser)
{
    PictureOptions pictures;
    pictures.folder = parser.value(QStringLiteral("pictures"));
    pictures.room = parser.value(QStringLiteral("room"));
    if (const QString size = parser.value(QStringLiteral("size")); !size.isEmpty()) {
        const auto read = sizeFromText(size);
        if (!read)
            return wrong(QStringLiteral("size"), size, Text::tr("Give width and height in pixels, like 1280x800"));
        pictures.size = *read;
    }
    if (const QString state = parser.value(QStringLiteral("state")); !state.isEmpty()) {
        const auto read = stateFromName(state);
        if (!read)
            return wrong(QStringLiteral("state"), state, Text::tr("Use normal, empty, loading, error or long"));
        pictures.state = *read;
    }
    return pictures;
}

} // namespace

const char *name(PictureState state)
{
    switch (state) {
    case PictureState::Normal: return "normal";
    case PictureState::Empty: return "empty";
    case PictureState::Loading: return "loading";
    case PictureState::Error: return "error";
    case PictureState::Long: return "long";
    }
    return "";
}

QString helpText()
{
    QCommandLineParser parser;
    describe(parser);
    return parser.helpText();
}

Result<Options> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments))
        return fail(ErrorCode::Usage, parser.errorText(), {}, Text::tr("See assay --help"));
    if (parser.positionalArguments().size() > 1)
        return fail(ErrorCode::Usage, Text::tr("One project can be opened, not %1").arg(parser.positionalArguments().size()));
    Options options;
    options.project = parser.positionalArguments().value(0);
    options.untilShown = parser.isSet(QStringLiteral("until-shown"));
    options.language = parser.value(QStringLiteral("language"));
    if (const QString theme = parser.value(QStringLiteral("theme")); !theme.isEmpty()) {
        options.theme = widgets::themeChoiceFromName(theme);
        if (!options.theme)
            return wrong(QStringLiteral("theme"), theme, Text::tr("Use light, dark, contrast, contrast-dark or system"));
    }
    if (const QString scale = parser.value(QStringLiteral("scale")); !scale.isEmpty()) {
        options.scale = scale.toDouble();
        if (!(options.scale >= 0.5 && options.scale <= 4))
            return wrong(QStringLiteral("scale"), scale, Text::tr("Use a number from 0.5 to 4"));
    }
    if (parser.isSet(QStringLiteral("pictures"))) {
        auto pictures = pictureOptions(parser);
        if (!pictures)
            return fail(pictures.error());
        options.pictures = std::move(*pictures);
    }
    return options;
}

} // namespace assay::window
