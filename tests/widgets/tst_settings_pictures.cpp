// Every page and state of Settings drawn offscreen, in both themes and sizes. ASSAY_PICTURES=DIR keeps them.
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QTest>

#include "project/surroundings.h"
#include "support/mock_provider.h"
#include "support/settings_fixture.h"
#include "support/warnings.h"
#include "widgets/settings/settings_room.h"
#include "widgets/shell/bars.h"
#include "widgets/shell/main_window.h"

using namespace assay;
using namespace assay::widgets;

namespace {

PricePerMillion dollars(const char *text)
{
    return {*Money::fromText(text)};
}

std::vector<Provider> drawn(const std::string &mock)
{
    return {{"local", ProviderKind::OpenAi, mock + "/v1", {}, {}},
            {"anthropic", ProviderKind::Anthropic, "https://api.anthropic.com/v1", {KeySource::Kind::Keychain, {}}, {}},
            {"own", ProviderKind::OpenAi, "https://api.openai.com/v1", {KeySource::Kind::Environment, "OPENAI_API_KEY"}, {}},
            {"openai", ProviderKind::OpenAi, mock + "/echo401/v1", {KeySource::Kind::Environment, "OPENAI_API_KEY"}, {64, 10'000, 2'000'000}}};
}

const std::vector<Model> drawnModels{{"tuned", "own", "gpt-5", {{"temperature", "0.2"}}, {dollars("1"), {}, dollars("10")}},
                                     {"small", "openai", "gpt-5-mini", {{"temperature", "0.2"}}, {dollars("0.25"), dollars("0.025"), dollars("2")}},
                                     {"large", "openai", "gpt-5", {}, {dollars("1.25"), dollars("0.125"), dollars("10")}},
                                     {"fine", "openai", "ft:support-11", {}, {}}};

} // namespace

class SettingsPictures : public QuietTest
{
    Q_OBJECT
    MockProvider m_server;
    QTemporaryDir m_temporary;
    QString m_folder;

    void take(MainWindow &window, const QString &state, const QString &theme, const QSize &size)
    {
        QTest::qWait(60);
        const QImage picture = window.grab().toImage();
        QCOMPARE(picture.size(), size);
        QVERIFY(picture.save(QStringLiteral("%1/settings-%2-%3-%4.png").arg(m_folder, state, theme).arg(size.width())));
    }

private Q_SLOTS:
    void init()
    {
        QApplication::setFont(QFont(QStringLiteral("Sans"), 10));
        setUpLooks(*qApp);
        const QString kept = qEnvironmentVariable("ASSAY_PICTURES");
        m_folder = kept.isEmpty() ? m_temporary.path() : kept;
        QVERIFY(QDir().mkpath(m_folder));
        if (m_server.url().ends_with(":0"))
            QVERIFY(m_server.start());
        qputenv("OPENAI_API_KEY", "sk-of-nobody-0123456789");
    }

    void pages_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QSize>("size");
        for (const char *theme : {"light", "dark"}) {
            for (const QSize size : {QSize(1280, 800), QSize(1440, 900), QSize(1600, 1000)})
                QTest::addRow("%s %d", theme, size.width()) << QString::fromLatin1(theme) << size;
        }
    }

    void pages()
    {
        QFETCH(QString, theme);
        QFETCH(QSize, size);
        applyTheme(*qApp, *themeChoiceFromName(theme));
        SettingsFixture scene(drawn(m_server.url()), drawnModels);
        scene.keychain.keys["https://api.anthropic.com/v1"] = "sk-there";
        EndpointTrust trust = userSurroundings(nullptr).trust;
        QVERIFY(trust.allow(scene.session->file().id(), drawn(m_server.url())[3], "support-replies"));
        QVERIFY(trust.allow(ProjectId::random(), {"x", ProviderKind::OpenAi, "https://elsewhere.example/v1", {}, {}}, "older project"));
        QVERIFY(userSurroundings(nullptr).commands.trust(scene.session->file().id(), sha256("mine"), "/usr/bin/python3 check.py --strict"));
        MainWindow window;
        auto *room = new SettingsRoom(scene.desk);
        window.addRoom(room, true);
        window.topBar()->showProject(QStringLiteral("support-replies.assay"), QStringLiteral("dana"), {});
        window.resize(size);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        room->showLoading();
        take(window, QStringLiteral("loading"), theme, size);
        window.showSession(scene.session.get());
        QTRY_VERIFY(scene.desk.catalog().isRead());
        window.goTo({QStringLiteral("settings"), QStringLiteral("providers"), QStringLiteral("local")});
        room->findChild<QAction *>(QStringLiteral("test-connection"))->trigger();
        QTRY_VERIFY(scene.desk.connections().tested().isEmpty());
        take(window, QStringLiteral("not-allowed"), theme, size);
        window.goTo({QStringLiteral("settings"), QStringLiteral("providers"), QStringLiteral("openai")});
        room->findChild<QAction *>(QStringLiteral("test-connection"))->trigger();
        QTRY_VERIFY(scene.desk.connections().tested().isEmpty());
        take(window, QStringLiteral("refused"), theme, size);
        window.goTo({QStringLiteral("settings"), QStringLiteral("providers"), QStringLiteral("anthropic")});
        take(window, QStringLiteral("keychain"), theme, size);
        for (const char *page : {"models", "look", "keys", "privacy", "storage"}) {
            window.goTo({QStringLiteral("settings"), QString::fromLatin1(page), QByteArray(page) == "models" ? QStringLiteral("tuned") : QString()});
            QTest::qWait(60);
            take(window, QString::fromLatin1(page), theme, size);
        }
        scene.desk.catalog().removeProvider(QStringLiteral("openai"));
        QTRY_VERIFY(!scene.desk.catalog().removed().isEmpty());
        window.goTo({QStringLiteral("settings"), QStringLiteral("providers"), {}});
        take(window, QStringLiteral("removed"), theme, size);
        for (const char *name : {"local", "anthropic", "own"})
            scene.desk.catalog().removeProvider(QString::fromLatin1(name));
        QTRY_VERIFY(scene.desk.catalog().providers().empty());
        take(window, QStringLiteral("empty"), theme, size);
        room->showError({ErrorCode::Damaged, QStringLiteral("The file is damaged"), QStringLiteral("page 12 does not hold what its checksum says"),
                         QStringLiteral("Save what can be read: assay-cli salvage support-replies.assay rescued.assay"), {}});
        take(window, QStringLiteral("error"), theme, size);
        window.showSession(nullptr);
    }
};

QTEST_MAIN(SettingsPictures)
#include "tst_settings_pictures.moc"
