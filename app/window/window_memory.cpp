#include "app/window/window_memory.h"

#include <QSettings>
#include <algorithm>

#include "project/user.h"

namespace assay::window {

namespace {

QString file()
{
    return userConfigFolder() + QStringLiteral("/window.ini");
}

const QString geometryKey = QStringLiteral("window/geometry");
const QString themeKey = QStringLiteral("window/theme");
const QString languageKey = QStringLiteral("window/language");
const QString textSizeKey = QStringLiteral("window/textSize");
const QString roomKey = QStringLiteral("window/room");
const QString recentKey = QStringLiteral("window/recent");
const QString tourKey = QStringLiteral("window/tourShown");
constexpr int mostRecent = 8;

} // namespace

WindowMemory WindowMemory::load()
{
    const QSettings settings(file(), QSettings::IniFormat);
    WindowMemory memory;
    memory.geometry = settings.value(geometryKey).toByteArray();
    memory.theme = widgets::themeChoiceFromName(settings.value(themeKey).toString()).value_or(widgets::ThemeChoice::System);
    memory.language = settings.value(languageKey).toString();
    memory.textSize = std::clamp(settings.value(textSizeKey, 100).toInt(), 90, 150);
    memory.room = settings.value(roomKey).toString();
    memory.recent = settings.value(recentKey).toStringList();
    memory.tourShown = settings.value(tourKey).toBool();
    return memory;
}

void WindowMemory::remember(const QString &path)
{
    recent.removeAll(path);
    recent.prepend(path);
    recent = recent.mid(0, mostRecent);
}

void WindowMemory::save() const
{
    QSettings settings(file(), QSettings::IniFormat);
    settings.setValue(geometryKey, geometry);
    settings.setValue(themeKey, QString::fromLatin1(name(theme)));
    settings.setValue(languageKey, language);
    settings.setValue(textSizeKey, textSize);
    settings.setValue(roomKey, room);
    settings.setValue(recentKey, recent);
    settings.setValue(tourKey, tourShown);
}

} // namespace assay::window
