#include "app/window/window_memory.h"

#include <QSettings>

#include "project/user.h"

namespace assay::window {

namespace {

QString file()
{
    return userConfigFolder() + QStringLiteral("/window.ini");
}

const QString geometryKey = QStringLiteral("window/geometry");
const QString themeKey = QStringLiteral("window/theme");
const QString projectKey = QStringLiteral("window/project");

} // namespace

WindowMemory WindowMemory::load()
{
    const QSettings settings(file(), QSettings::IniFormat);
    WindowMemory memory;
    memory.geometry = settings.value(geometryKey).toByteArray();
    memory.theme = widgets::themeChoiceFromName(settings.value(themeKey).toString()).value_or(widgets::ThemeChoice::System);
    memory.lastProject = settings.value(projectKey).toString();
    return memory;
}

void WindowMemory::save() const
{
    QSettings settings(file(), QSettings::IniFormat);
    settings.setValue(geometryKey, geometry);
    settings.setValue(themeKey, QString::fromLatin1(name(theme)));
    settings.setValue(projectKey, lastProject);
}

} // namespace assay::window
