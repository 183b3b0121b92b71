#pragma once

#include "base/json.h"
#include "base/required.h"
#include "domain/event.h"
#include "storage/database.h"

namespace assay {

// What the projections of single kinds work with. They throw; projector.cpp makes one Error of it that names the event.

/// One event's payload.
struct EventPayload
{
    const Event &event;
    const Json &json;

    std::string text(const char *key) const;
    std::optional<std::string> optionalText(const char *key) const { return stringAt(json, key); }
    std::int64_t integer(const char *key) const;
    bool boolean(const char *key) const;
    std::optional<std::int64_t> optionalInteger(const char *key) const { return integerAt(json, key); }
    Uuid subjectUuid() const { return required(Uuid::fromText(event.subject)); }
    Hash subjectHash() const { return required(Hash::fromHex(event.subject)); }
    Uuid uuid(const char *key) const { return required(Uuid::fromText(text(key))); }
    Hash hash(const char *key) const { return required(Hash::fromHex(text(key))); }
    Uuid person() const { return uuid("person"); }
    std::int64_t at() const { return integer("at_us"); }
};

/// Throws the failure.
inline void require(const Status &status)
{
    if (!status)
        throw std::runtime_error(toSentence(status.error()).toStdString());
}

inline Statement &statementOf(Database &database, std::string_view sql)
{
    auto statement = database.cached(sql);
    if (!statement)
        throw std::runtime_error(toSentence(statement.error()).toStdString());
    return **statement;
}

/// The first column of the one row; 0 without a row.
inline std::int64_t integerOf(Statement &statement)
{
    const auto row = statement.step();
    const std::int64_t value = row && *row ? statement.integer(0) : 0;
    statement.reset();
    return value;
}

void projectQuestion(Database &database, const EventPayload &payload);
void projectQueue(Database &database, const EventPayload &payload);
void projectLabel(Database &database, const EventPayload &payload);
void projectAdjudication(Database &database, const EventPayload &payload);
void projectGatePolicy(Database &database, const EventPayload &payload);

} // namespace assay
