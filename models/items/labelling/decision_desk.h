#pragma once

#include <QPointer>
#include <QStringList>
#include <map>

#include "items/labelling/label_view.h"
#include "labelling/labeller.h"
#include "project/session.h"

namespace assay::items {

/// What people said to one question of an item.
struct SaidView
{
    QString person;
    QString answer; ///< in words
};

struct DecisionQuestionView
{
    LabelQuestionView question; ///< chosen: what the decision would be; at first what most people said
    std::vector<SaidView> said;
    bool isDecided = false;
    bool isDisputed = false;
};

/// One item that people judged differently, or asked to have decided.
struct DecisionView
{
    quint64 serial = 0;
    qint64 place = 0; ///< among those to decide, from 0
    qint64 count = 0;
    std::vector<LabelTextView> inputs;
    std::vector<LabelTextView> outputs;
    std::vector<DecisionQuestionView> questions;
    QStringList comments; ///< "ben: the date is invented"
    int focused = 0;      ///< the first that people dispute
};

/// Settles what people disagree on: their answers side by side, a decision with its reason as a layer above them; nothing they said changes.
class DecisionDesk : public QObject
{
    Q_OBJECT
public:
    explicit DecisionDesk(QObject *parent = nullptr);
    ~DecisionDesk() override;

    void setSession(Session *session);
    void open(const QString &queueId);
    void close();
    bool isOpen() const { return !m_queueId.isEmpty(); }
    const DecisionView &view() const { return m_view; }

    void press(int question, const QString &choice);
    void type(int question, const QString &text);
    /// Records the decisions of this item that differ from none, with why. A reason is needed.
    void decide(const QString &reason);
    void goBy(int by);

Q_SIGNALS:
    void itemChanged(); ///< another item, or none is left (serial 0)
    void answersChanged();
    void decided(const QString &sentence);
    void failed(const assay::Error &error);

private:
    struct Opening;
    struct Item;
    void take(Opening opening);
    void show(std::size_t place);
    void fill();

    QPointer<Session> m_session;
    QString m_queueId;
    QueueId m_queue;
    std::vector<Question> m_questions;
    std::vector<Item> m_items;
    std::map<PersonId, QString> m_names;
    std::size_t m_place = 0;
    quint64 m_serial = 0;
    ShownItem m_shown;
    DecisionView m_view;
    JobLine m_opening;
    JobLine m_reading;
};

} // namespace assay::items
