#include "project/user.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>
#include <nlohmann/json.hpp>
#include <pwd.h>
#include <unistd.h>

#include "base/json.h"
#include "base/utf8.h"
#include "storage/database.h"
#include "storage/people.h"

namespace assay {

namespace {

QString peopleFile()
{
    return userConfigFolder() + QStringLiteral("/people.json");
}

/// Names and UUIDs this machine knows; empty when the file is missing or damaged, which costs nothing but a second UUID.
Json knownPeople()
{
    QFile file(peopleFile());
    if (!file.open(QIODevice::ReadOnly))
        return Json::object();
    auto json = parseJson(file.read(1 << 20).toStdString());
    return json && json->is_object() ? *json : Json::object();
}

/// Nothing is lost when a folder that cannot be written keeps this from being remembered: the project knows the name, too.
void remember(const std::string &name, PersonId person)
{
    Json people = knownPeople();
    people[name] = person.text();
    QDir().mkpath(userConfigFolder());
    QSaveFile file(peopleFile());
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QByteArray::fromStdString(dumpJsonPretty(people)));
        file.commit();
    }
}

std::optional<PersonId> personIn(const QString &path, const std::string &name)
{
    const FileUser reading{PersonId::random(), name, std::make_shared<SystemClock>()};
    const auto project = ProjectFile::open(path, FileMode::ReadOnly, reading);
    const auto reader = project ? (*project)->reader() : Result<std::unique_ptr<Database>>(fail(project.error()));
    const auto people = reader ? listPeople(**reader) : Result<std::vector<Person>>(fail(reader.error()));
    if (!people)
        return std::nullopt; // opening it for good says why
    for (const Person &person : *people) {
        if (person.name == name)
            return person.id;
    }
    return std::nullopt;
}

/// The current person; @p path is empty where no project can know them yet.
FileUser currentUser(const QString &path)
{
    FileUser user{{}, currentPersonName(), std::make_shared<SystemClock>()};
    const auto kept = stringAt(knownPeople(), user.name.c_str());
    auto known = kept ? PersonId::fromText(*kept) : std::nullopt;
    if (!known && !path.isEmpty())
        known = personIn(path, user.name);
    user.person = known.value_or(PersonId::random());
    if (!known)
        remember(user.name, user.person);
    return user;
}

} // namespace

QString userConfigFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/assay");
}

std::string currentPersonName()
{
    if (const QByteArray given = qgetenv("ASSAY_PERSON").trimmed(); !given.isEmpty() && isUtf8(given.toStdString()))
        return given.toStdString();
    const passwd *entry = getpwuid(getuid());
    if (!entry)
        return "user-" + std::to_string(getuid());
    const std::string fullName = QByteArray(entry->pw_gecos).split(',').first().trimmed().toStdString();
    return fullName.empty() || !isUtf8(fullName) ? std::string(entry->pw_name) : fullName;
}

FileUser newcomer()
{
    return currentUser({});
}

Result<std::unique_ptr<ProjectFile>> openProject(const QString &path, FileMode mode)
{
    if (mode == FileMode::ReadOnly) // who reads leaves no trace
        return ProjectFile::open(path, mode, {PersonId::random(), currentPersonName(), std::make_shared<SystemClock>()});
    return ProjectFile::open(path, mode, currentUser(path));
}

Result<std::unique_ptr<ProjectFile>> createProject(const QString &path, const std::string &name)
{
    return ProjectFile::create(path, name, newcomer());
}

} // namespace assay
