#pragma once

#include <QPointer>
#include <QStringList>
#include <QTimer>

#include "items/labelling/agreement_view.h"
#include "items/labelling/queue_wish.h"
#include "items/plain_list.h"
#include "items/result_language.h"
#include "project/label_references.h"
#include "project/session.h"

namespace assay {
class ProjectFile;
}

namespace assay::items {

/// The queues of a project: how far this person is with each, how people agree, making new ones, and sending them out and back.
class QueueDesk : public QObject
{
    Q_OBJECT
public:
    explicit QueueDesk(QObject *parent = nullptr);
    ~QueueDesk() override;

    /// Null lets go of the project.
    void setSession(Session *session);
    PlainList *list() const { return m_list; }
    bool hasQueues() const { return m_list->rowCount() > 0; }
    /// Whether the file is a labelling pack: one person's part of another project's queue.
    bool isPack() const { return m_isPack; }
    /// Names of the people whom the project knows.
    const QStringList &people() const { return m_people; }
    /// What a filter over results may name.
    const ResultLanguage &language() const { return m_language; }
    /// Items that wait for this person, over all queues.
    qint64 waiting() const { return m_waiting; }
    /// The queue whose row counts follow from elsewhere, at once.
    void noteProgress(const QString &queue, qint64 answered, qint64 assigned, qint64 left);

    /// Reads how people agree in a queue, and again some time after each label.
    void follow(const QString &queue);
    const AgreementView &agreement() const { return m_agreement; }

    /// Counts what a wish would hold; told by planned() or planFailed().
    void plan(const QueueWish &wish);
    void make(const QueueWish &wish);
    /// One person's part as a file.
    void pack(const QString &queue, const QString &person, const QString &path);
    void takeBack(const QString &path);
    /// Labels from a file that exportTo() or Label Studio wrote.
    void importFrom(const QString &queue, const QString &path);
    /// What people said is right becomes the references of the cases: a new version of their dataset.
    void makeReferences(const QString &queue);
    /// "jsonl", "csv" or "label-studio".
    void exportTo(const QString &queue, const QString &format, const QString &path);

Q_SIGNALS:
    void opened(); ///< the list was read, first and after each change
    void agreementChanged();
    void planned(qint64 items);
    void planFailed(const assay::Error &error);
    void made(const QString &queue);
    void makingFailed(const assay::Error &error);
    void said(const QString &sentence); ///< something was done with a file
    void failed(const assay::Error &error);

private:
    struct Listing;
    void read();
    void take(Listing listing);
    void showList();
    void readAgreement();
    void noteChange(Facts facts);

    struct Row
    {
        QString id;
        QString name;
        qint64 answered = 0;
        qint64 assigned = 0;
        qint64 left = 0;
        qint64 toDecide = 0;
        bool isMine = true;
    };
    QPointer<Session> m_session;
    PlainList *m_list;
    std::vector<Row> m_rows;
    QStringList m_people;
    ResultLanguage m_language;
    bool m_isPack = false;
    qint64 m_waiting = 0;
    QString m_followed;
    AgreementView m_agreement;
    QTimer m_later;          ///< until the list is read again
    QTimer m_agreementLater; ///< until agreement is
    JobLine m_reading;
    JobLine m_agreeing;
    JobLine m_planning;
    JobLine m_working;
};

/// What came of it, in one line.
QString referencesSentence(const LabelReferences &references);

} // namespace assay::items
