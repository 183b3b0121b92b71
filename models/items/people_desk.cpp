#include "items/people_desk.h"

#include <algorithm>

#include "base/utf8.h"
#include "domain/names.h"
#include "items/format.h"
#include "items/settings_text.h"
#include "storage/database.h"
#include "storage/people.h"
#include "storage/project_file.h"
#include "storage/writer.h"

namespace assay::items {

namespace {

/// Those who did most last come first; who did nothing yet, by name.
Result<std::vector<PersonView>> readPeople(Database &database, PersonId you)
{
    const auto people = listPeople(database);
    if (!people)
        return fail(people.error());
    auto select = database.prepare("SELECT COUNT(*), MAX(at_us) FROM event WHERE author = ?1");
    if (!select)
        return fail(select.error());
    std::vector<PersonView> views;
    for (const Person &person : *people) {
        const auto row = select->bind(1, std::string_view(person.id.text())).step();
        if (!row)
            return fail(row.error());
        PersonView view{displayText(person.id.text()), person.name ? displayText(*person.name) : PeopleDesk::tr("(name erased)"), person.id == you, select->integer(0), {}};
        if (const auto last = select->optionalInteger(1))
            view.last = TimeUs{*last};
        views.push_back(std::move(view));
        select->reset();
    }
    std::stable_sort(views.begin(), views.end(), [](const PersonView &a, const PersonView &b) { return a.last.value_or(TimeUs{}).us > b.last.value_or(TimeUs{}).us; });
    return views;
}

} // namespace

PeopleDesk::PeopleDesk(QObject *parent) : QObject(parent) {}

void PeopleDesk::setSession(Session *session)
{
    m_reading.drop();
    m_session = session;
    m_people.clear();
    Q_EMIT changed();
}

void PeopleDesk::readAgain()
{
    if (!m_session)
        return;
    m_session->read<std::vector<PersonView>>(
        m_reading, [you = m_session->file().person()](Database &database) { return readPeople(database, you); },
        [this](Result<std::vector<PersonView>> read) {
            if (!read) {
                Q_EMIT failed(read.error());
                return;
            }
            m_people = std::move(*read);
            Q_EMIT changed();
        });
}

void PeopleDesk::add(const QString &typed, EditAnswer done)
{
    if (!m_session)
        return;
    const std::string name = typed.trimmed().toStdString();
    if (auto good = checkName(name); !good)
        return done(good.error());
    m_session->write<PersonId>(
        {}, [name](WriteContext &context) { return personNamed(context, name); }, this,
        [this, done = std::move(done)](const Result<PersonId> &added) {
            readAgain();
            done(added ? std::nullopt : std::optional(added.error()));
        });
}

std::vector<PlainColumn> PeopleDesk::columns()
{
    return {{tr("Name")}, {tr("Acts"), Qt::AlignRight}, {tr("Last"), Qt::AlignRight}};
}

std::vector<PlainRow> PeopleDesk::rows() const
{
    std::vector<PlainRow> rows;
    for (const PersonView &person : m_people) {
        const QString name = person.isYou ? tr("%1 (you)").arg(person.name) : person.name;
        PlainCell acts{count(person.acts)};
        acts.sort = QVariant::fromValue<qlonglong>(person.acts);
        acts.note = tr("Versions, labels, channel moves and everything else that the log signs with this name");
        PlainCell last{person.last ? momentText(*person.last) : tr("nothing yet"), person.last ? Tone::Normal : Tone::Quiet};
        if (person.last)
            last.sort = QVariant::fromValue<qlonglong>(person.last->us);
        rows.push_back({person.id, {{name, {}, {}, person.id}, acts, last}});
    }
    return rows;
}

} // namespace assay::items

#include "moc_people_desk.cpp"
