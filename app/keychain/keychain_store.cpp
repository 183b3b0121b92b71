#include "app/keychain/keychain_store.h"

#include <QCoreApplication>
#include <QThread>
#include <qt6keychain/keychain.h>

namespace assay {

namespace {

const QString service = QStringLiteral("assay");

/// Runs a job to its end on a thread that has an event loop, which QtKeychain's D-Bus replies need.
template <typename Job>
class JobThread final : public QThread
{
public:
    explicit JobThread(std::function<void(Job &)> prepare) : m_prepare(std::move(prepare)) {}
    QKeychain::Error error = QKeychain::NoError;
    QString errorText;
    QString text;

protected:
    void run() override
    {
        Job job(service);
        job.setAutoDelete(false);
        m_prepare(job);
        QObject::connect(&job, &QKeychain::Job::finished, &job, [this, &job](QKeychain::Job *) {
            error = job.error();
            errorText = job.errorString();
            if constexpr (std::is_same_v<Job, QKeychain::ReadPasswordJob>)
                text = job.textData();
            quit();
        });
        job.start();
        exec();
    }

private:
    std::function<void(Job &)> m_prepare;
};

Status statusOf(QKeychain::Error error, const QString &text)
{
    if (error == QKeychain::NoError || error == QKeychain::EntryNotFound)
        return {};
    return fail(ErrorCode::Network, QCoreApplication::translate("Keychain", "The keychain could not be used"), text,
                QCoreApplication::translate("Keychain", "Unlock it, or name an environment variable with --key-env."));
}

} // namespace

Result<std::optional<std::string>> KeychainStore::read(const std::string &account)
{
    JobThread<QKeychain::ReadPasswordJob> thread([&](auto &job) { job.setKey(QString::fromStdString(account)); });
    thread.start();
    thread.wait();
    if (thread.error == QKeychain::EntryNotFound || thread.error == QKeychain::NoBackendAvailable)
        return std::optional<std::string>();
    if (auto status = statusOf(thread.error, thread.errorText); !status)
        return fail(status.error());
    return std::optional(thread.text.toStdString());
}

Status KeychainStore::write(const std::string &account, const std::string &key)
{
    JobThread<QKeychain::WritePasswordJob> thread([&](auto &job) {
        job.setKey(QString::fromStdString(account));
        job.setTextData(QString::fromStdString(key));
    });
    thread.start();
    thread.wait();
    return statusOf(thread.error, thread.errorText);
}

Status KeychainStore::remove(const std::string &account)
{
    JobThread<QKeychain::DeletePasswordJob> thread([&](auto &job) { job.setKey(QString::fromStdString(account)); });
    thread.start();
    thread.wait();
    return statusOf(thread.error, thread.errorText);
}

} // namespace assay
