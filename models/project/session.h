#pragma once

#include <QFlags>
#include <QObject>
#include <QPointer>
#include <QString>
#include <functional>
#include <memory>
#include <optional>

#include "base/error.h"

namespace assay {

class Database;
class ProjectFile;
class WriteContext;

/// What a write touched; whoever shows it reads it anew.
enum class Fact {
    Prompts = 1,   ///< names, versions, channels
    Drafts = 2,    ///< texts of prompts that are not committed
    Datasets = 4,  ///< versions and drafts of datasets
    Runs = 8,      ///< runs and their results
    Catalog = 16,  ///< providers, models, prices, and which endpoints are allowed
    Labels = 32,   ///< questions, queues, answers, decisions
    Policies = 64, ///< gate policies
    Everything = 127,
};
Q_DECLARE_FLAGS(Facts, Fact)
Q_DECLARE_OPERATORS_FOR_FLAGS(Facts)

/// One question that a screen keeps asking, such as "the rows of this filter". A newer job of the same line replaces the older one:
/// its statement is interrupted and its answer dropped. When the line goes, so do the answers still to come. Lives in one thread.
class JobLine
{
public:
    JobLine();
    ~JobLine();
    JobLine(const JobLine &) = delete;
    JobLine &operator=(const JobLine &) = delete;

    /// Answers still to come are dropped.
    void drop();

private:
    friend class Session;
    struct State;
    std::shared_ptr<State> m_state;
};

/// The open project of a program with an event loop: reads and long work run in the background, writes in order on the storage thread,
/// and every answer comes to the thread the session lives in. One for each open project.
class Session : public QObject
{
    Q_OBJECT
public:
    explicit Session(std::unique_ptr<ProjectFile> file, QObject *parent = nullptr);
    ~Session() override; ///< waits for what is being written; drops answers still to come

    ProjectFile &file() { return *m_file; }
    QString path() const;
    /// Why nothing can be written; nothing when it can.
    std::optional<Error> whyReadOnly() const;

    /// Runs @p work in the background on a reading connection, then @p done here unless @p line was asked anew or is gone.
    template <typename T>
    void read(JobLine &line, std::function<Result<T>(Database &)> work, std::function<void(Result<T>)> done)
    {
        auto answer = std::make_shared<Result<T>>(fail(ErrorCode::Interrupted, QString()));
        startRead(line, [answer, work = std::move(work)](Database &database) { *answer = work(database); },
                  [answer, done = std::move(done)](std::optional<Error> failed) { done(failed ? Result<T>(fail(*failed)) : std::move(*answer)); });
    }

    /// As read(), and hands parts of the answer to @p take as they come. give() says false once nobody wants more.
    template <typename Part>
    void stream(JobLine &line, std::function<Status(Database &, const std::function<bool(Part)> &give)> work, std::function<void(Part)> take,
                std::function<void(Status)> done)
    {
        auto ended = std::make_shared<Status>();
        auto taker = std::make_shared<const std::function<void(Part)>>(std::move(take));
        startStream(line,
                    [ended, taker, work = std::move(work)](Database &database, const Post &post) {
                        *ended = work(database, [&](Part part) {
                            return post([taker, kept = std::make_shared<Part>(std::move(part))] { (*taker)(std::move(*kept)); });
                        });
                    },
                    [ended, done = std::move(done)](std::optional<Error> failed) { done(failed ? Status(fail(*failed)) : *ended); });
    }

    /// Runs @p work as one transaction; once it is durable tells changed() and then @p done, here, unless @p context is gone.
    template <typename T>
    void write(Facts touched, std::function<Result<T>(WriteContext &)> work, QObject *context, std::function<void(Result<T>)> done)
    {
        auto answer = std::make_shared<Result<T>>(fail(ErrorCode::Interrupted, QString()));
        startWrite(touched,
                   [answer, work = std::move(work)](WriteContext &write) -> Status {
                       *answer = work(write);
                       return *answer ? Status() : fail(answer->error());
                   },
                   context, [answer, done = std::move(done)](Status status) { done(status ? std::move(*answer) : Result<T>(fail(status.error()))); });
    }
    void write(Facts touched, std::function<Status(WriteContext &)> work, QObject *context, std::function<void(Status)> done)
    {
        startWrite(touched, std::move(work), context, std::move(done));
    }

    /// Long work with services that open their own connections and write themselves (imports, splits, merges). Tells changed() when it
    /// succeeded, then @p done as read() does.
    template <typename T>
    void work(JobLine &line, Facts touched, std::function<Result<T>(ProjectFile &)> work, std::function<void(Result<T>)> done)
    {
        auto answer = std::make_shared<Result<T>>(fail(ErrorCode::Interrupted, QString()));
        startWork(line, touched,
                  [answer, work = std::move(work)](ProjectFile &file) {
                      *answer = work(file);
                      return answer->has_value();
                  },
                  [answer, done = std::move(done)] { done(std::move(*answer)); });
    }

    /// Tells that @p facts changed by other means than this session's write() and work(), as by a run.
    void tellChanged(Facts facts) { Q_EMIT changed(facts); }

    /// What the window remembers of this project, such as the prompt that was open; local, never an event. Written behind.
    void remember(const std::string &key, const std::string &value);
    /// Read when the project was opened, and what was remembered since.
    std::string remembered(const std::string &key) const;

    /// Whether every write that was asked for is on disk.
    bool isSaved() const { return m_unsaved == 0; }

    /// Whether every read and long work that was asked for has ended, answers told or dropped.
    bool isIdle() const { return m_outstanding == 0; }

Q_SIGNALS:
    void savedChanged(bool saved);
    void changed(assay::Facts facts);
    /// A write that nobody waits for failed.
    void failed(const assay::Error &error);

private:
    struct Private;
    using Done = std::function<void(std::optional<Error>)>;
    using Post = std::function<bool(std::function<void()>)>; ///< runs it in the session's thread, unless the line was asked anew: false
    void startRead(JobLine &line, std::function<void(Database &)> work, Done done);
    void startStream(JobLine &line, std::function<void(Database &, const Post &)> work, Done done);
    void startWrite(Facts touched, std::function<Status(WriteContext &)> work, QObject *context, std::function<void(Status)> done);
    void startWork(JobLine &line, Facts touched, std::function<bool(ProjectFile &)> work, std::function<void()> done);

    void countUnsaved(int by);
    void startJob(std::function<void()> job);

    std::unique_ptr<ProjectFile> m_file;
    std::unique_ptr<Private> d;
    int m_unsaved = 0;
    int m_outstanding = 0; ///< jobs that have not ended
};

} // namespace assay
