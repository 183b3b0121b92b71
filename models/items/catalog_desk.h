#pragma once

#include <QObject>
#include <memory>
#include <vector>

#include "items/catalog_edits.h"
#include "items/settings_view.h"
#include "project/session.h"

namespace assay {
class KeyStore;
struct RemovedEntries;
} // namespace assay

namespace assay::items {

struct CatalogReading;

/// The providers and models of the open project: what there is, and changes to it. Every change is one event, kept at once; what was
/// allowed stays allowed when this user changes its address or key source. Answers come to this thread.
class CatalogDesk : public QObject
{
    Q_OBJECT
public:
    /// @p keychain may be null.
    explicit CatalogDesk(KeyStore *keychain, QObject *parent = nullptr);
    ~CatalogDesk() override;

    void setSession(Session *session);
    bool isRead() const { return m_isRead; }
    const std::vector<ProviderView> &providers() const { return m_providers; }
    const std::vector<ModelView> &models() const { return m_models; }
    const ProviderView *provider(const QString &name) const; ///< null when there is none
    const ModelView *model(const QString &name) const;
    /// The day of the newest of the shown prices; empty without any.
    QString pricesSince() const { return m_pricesSince; }

    /// Adds a provider and allows it: who adds an endpoint means to use it. @p keySource empty = the usual one.
    void addProvider(const QString &name, const QString &kind, const QString &url, const QString &keySource, EditAnswer done);
    void setProvider(const QString &name, ProviderField field, const QString &typed, EditAnswer done);
    void setKind(const QString &name, const QString &kind, EditAnswer done);
    void setKeySource(const QString &name, const QString &source, EditAnswer done);
    void removeProvider(const QString &name);

    /// Adds a model under a name made from @p id, with the prices of the program's table where that knows it; modelAdded() names it.
    void addModel(const QString &provider, const QString &id, EditAnswer done);
    void setModel(const QString &name, ModelField field, const QString &typed, EditAnswer done);
    void setServer(const QString &model, const QString &provider, EditAnswer done);
    /// The prices of the program's table instead of those it has.
    void useShippedPrices(const QString &model, EditAnswer done);
    void removeModel(const QString &name);
    /// Reads how the prices of a model changed; the newest first.
    void readPrices(const QString &model, std::function<void(std::vector<PriceView>)> done);

    /// What undoRemoval() would bring back, in words; empty for nothing.
    QString removed() const { return m_removedText; }
    void undoRemoval();
    void readAgain();
    /// Reads again when runs have gone on since: counting their results takes time, so that is done only when somebody looks.
    void readIfStale();

Q_SIGNALS:
    void changed();
    void failed(const assay::Error &error); ///< reading, or a change that nobody waits for
    void modelAdded(const QString &name);
    void renamed(const QString &from, const QString &to);
    void removedChanged();
    /// Its address, kind or key source is another: what was found out about it holds no longer.
    void providerMoved(const QString &name);

private:
    using Renaming = Status (*)(WriteContext &, const std::string &from, const std::string &to);
    void take(CatalogReading found);
    void change(const QString &name, std::function<Status(Provider &)> edit, EditAnswer done);
    void rename(const QString &from, const QString &typed, Renaming work, EditAnswer done);
    void write(std::function<Status(WriteContext &)> work, EditAnswer done);
    void remove(const QString &what, std::function<Result<RemovedEntries>(WriteContext &)> work);
    void forgetRemoval();

    KeyStore *m_keychain;
    QPointer<Session> m_session;
    JobLine m_reading;
    JobLine m_adding;
    JobLine m_prices;
    bool m_isRead = false;
    bool m_isStale = false;
    std::vector<ProviderView> m_providers;
    std::vector<ModelView> m_models;
    QString m_pricesSince;
    std::unique_ptr<RemovedEntries> m_removed;
    QString m_removedText;
};

} // namespace assay::items
