// Settings by its keys: every page and field, what is wrong said in place, keys that leave no trace, undo; and a walk over its layout.
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <functional>

#include "project/surroundings.h"
#include "support/layout_walk.h"
#include "support/mock_provider.h"
#include "support/settings_fixture.h"
#include "support/warnings.h"
#include "widgets/components/button.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/form.h"
#include "widgets/components/notice.h"
#include "widgets/components/pick_field.h"
#include "widgets/components/plain_table_view.h"
#include "widgets/settings/settings_room.h"
#include "widgets/shell/window_keys.h"
#include "widgets/shell/bars.h"
#include "widgets/shell/main_window.h"

using namespace assay;
using namespace assay::widgets;

namespace {

const std::string plantedKey = "sk-planted-0123456789-abcdef";

PricePerMillion dollars(const char *text)
{
    return {*Money::fromText(text)};
}

class BareRoom final : public Room
{
public:
    BareRoom() : Room(QStringLiteral("other"), QStringLiteral("Other")) { setContent(new QWidget(this)); }
    void showSession(Session *) override { showContent(); }
};

/// The room in its window, on a project with the given providers and models.
struct Scene : SettingsFixture
{
    explicit Scene(const std::vector<Provider> &providers = {}, const std::vector<Model> &models = {}) : SettingsFixture(providers, models), room(new SettingsRoom(desk))
    {
        window.addRoom(new BareRoom);
        window.addRoom(room, true);
        window.topBar()->showProject(QStringLiteral("support-replies.assay"), QStringLiteral("dana"), {});
        window.resize(1280, 800);
        window.show();
        QApplication::setActiveWindow(&window);
        (void) QTest::qWaitForWindowActive(&window);
        window.showSession(session.get());
        (void) QTest::qWaitFor([this] { return desk.catalog().isRead(); }, 10'000);
        window.openRoom(room->id());
    }
    ~Scene() { window.showSession(nullptr); }

    void go(const char *page, const QString &name = {}) { window.goTo({room->id(), QString::fromLatin1(page), name}); }
    /// As the window system would, so that shortcuts hear it.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(window.windowHandle(), key, modifiers); }
    /// The visible widget of this type and accessible name; the name of a pick field goes on with what it shows.
    template <typename Widget>
    Widget *find(const QString &name)
    {
        for (Widget *widget : room->template findChildren<Widget *>()) {
            if (widget->isVisible() && (widget->accessibleName() == name || widget->accessibleName().startsWith(name + QStringLiteral(": "))))
                return widget;
        }
        return nullptr;
    }
    Button *button(const QString &text) { return find<Button>(text); }
    void type(const QString &field, const QString &text)
    {
        auto *edit = find<ValueEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    /// Types into the popup that is open and picks what stands first.
    void pick(const QString &typed)
    {
        QWidget *popup = QApplication::activePopupWidget();
        QVERIFY(popup);
        auto *field = popup->findChild<QLineEdit *>();
        QTest::keyClicks(field, typed);
        QTest::keyClick(field, Qt::Key_Return);
    }
    /// What is said below the field of this name.
    QString below(const QString &field)
    {
        for (QWidget *at = find<ValueEdit>(field); at; at = at->parentWidget()) {
            if (const auto *row = qobject_cast<FormRow *>(at))
                return row->said();
        }
        return {};
    }
    template <typename Widget>
    bool shows()
    {
        const auto all = room->template findChildren<Widget *>();
        return std::any_of(all.begin(), all.end(), [](const Widget *widget) { return widget->isVisible(); });
    }

    MainWindow window;
    SettingsRoom *room;
};

} // namespace

class SettingsRoomTest : public QuietTest
{
    Q_OBJECT
    MockProvider m_server;
    const std::string m_unstarted = m_server.url();

    Provider mock(const std::string &path = "/v1", const KeySource &key = {}) const { return {"mock", ProviderKind::OpenAi, m_server.url() + path, key, {64, {}, {}}}; }
    static void allow(Scene &scene, const Provider &provider)
    {
        EndpointTrust trust = userSurroundings(nullptr).trust;
        if (!trust.allow(scene.session->file().id(), provider))
            qFatal("not kept");
        scene.session->tellChanged(Fact::Catalog);
        (void) QTest::qWaitFor([&] { return scene.desk.catalog().providers().front().allowed; }, 10'000);
    }
    static const items::ProviderView &first(Scene &scene) { return scene.desk.catalog().providers().front(); }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QApplication::setFont(QFont(QStringLiteral("Sans"), 10));
        setUpLooks(*qApp);
        applyTheme(*qApp, ThemeChoice::Light);
        if (m_server.url() == m_unstarted)
            QVERIFY(m_server.start());
        m_server.clearLog();
        qputenv("PLANTED_KEY", QByteArray::fromStdString(plantedKey));
    }

    void ctrlCommaOpensTheRoom()
    {
        Scene scene({mock()});
        scene.window.openRoom(QStringLiteral("other"));
        scene.press(Qt::Key_Comma, Qt::ControlModifier);
        QCOMPARE(scene.window.currentRoom(), QStringLiteral("settings"));
    }

    void arrowsGoThroughThePages()
    {
        Scene scene({mock()});
        QCOMPARE(scene.room->currentPage(), QStringLiteral("providers"));
        scene.room->takeKeyboard();
        for (const char *page : {"models", "people", "look", "keys", "privacy", "storage"}) {
            scene.press(Qt::Key_Down);
            QCOMPARE(scene.room->currentPage(), QString::fromLatin1(page));
        }
    }

    void aPlaceIsGoneTo()
    {
        Provider other = mock();
        other.name = "other";
        Scene scene({mock(), other});
        scene.go("providers", QStringLiteral("other"));
        QCOMPARE(scene.find<ValueEdit>(QStringLiteral("Name"))->text(), QStringLiteral("other"));
        scene.go("storage");
        QCOMPARE(scene.room->currentPage(), QStringLiteral("storage"));
    }

    void aFieldKeepsItselfWhenItIsLeft()
    {
        Scene scene({mock()});
        scene.type(QStringLiteral("Connections at once"), QStringLiteral("12"));
        QCOMPARE(first(scene).connections, QStringLiteral("64"));
        scene.press(Qt::Key_Tab);
        QTRY_COMPARE(first(scene).connections, QStringLiteral("12"));
        scene.type(QStringLiteral("Requests a minute"), QStringLiteral("10000"));
        scene.press(Qt::Key_Return);
        QTRY_COMPARE(first(scene).requests, QStringLiteral("10,000"));
        QTRY_COMPARE(scene.find<ValueEdit>(QStringLiteral("Requests a minute"))->text(), QStringLiteral("10,000"));
    }

    void whatIsWrongIsSaidBelowAndTheOldValueHolds()
    {
        Scene scene({mock()});
        const QString address = QStringLiteral("Address");
        const QString before = first(scene).url;
        scene.type(address, QStringLiteral("nowhere"));
        scene.press(Qt::Key_Return);
        QTRY_VERIFY(scene.below(address).startsWith(QStringLiteral("✗")));
        QCOMPARE(scene.find<ValueEdit>(address)->text(), QStringLiteral("nowhere"));
        QCOMPARE(first(scene).url, before);
        // News of something else takes nothing away.
        scene.type(QStringLiteral("Connections at once"), QStringLiteral("7"));
        scene.press(Qt::Key_Return);
        QTRY_COMPARE(first(scene).connections, QStringLiteral("7"));
        QCOMPARE(scene.find<ValueEdit>(address)->text(), QStringLiteral("nowhere"));
        scene.find<ValueEdit>(address)->setFocus();
        scene.press(Qt::Key_Escape);
        QCOMPARE(scene.find<ValueEdit>(address)->text(), before);
        QVERIFY(scene.below(address).isEmpty());
    }

    void lettersDoNotGetIntoNumbers()
    {
        Scene scene({mock()});
        scene.type(QStringLiteral("Connections at once"), QStringLiteral("a1b2c"));
        QCOMPARE(scene.find<ValueEdit>(QStringLiteral("Connections at once"))->text(), QStringLiteral("12"));
    }

    void aRenamedProviderStaysChosen()
    {
        Provider other = mock();
        other.name = "other";
        Scene scene({mock(), other});
        scene.go("providers", QStringLiteral("other"));
        scene.type(QStringLiteral("Name"), QStringLiteral("zz last"));
        scene.press(Qt::Key_Return);
        QTRY_VERIFY(scene.desk.catalog().provider(QStringLiteral("zz last")));
        QTRY_COMPARE(scene.find<ValueEdit>(QStringLiteral("Name"))->text(), QStringLiteral("zz last"));
        scene.go("providers", QStringLiteral("mock"));
        QCOMPARE(scene.find<ValueEdit>(QStringLiteral("Name"))->text(), QStringLiteral("mock"));
    }

    void testingAsksBeforeAnythingIsSent()
    {
        Scene scene({mock()});
        scene.press(Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY(scene.shows<Notice>());
        QTest::qWait(50); // a connection would be noticed by the server's own thread
        QCOMPARE(m_server.connections(), 0);
        auto *yes = scene.button(QStringLiteral("Allow on this machine"));
        QVERIFY(yes);
        yes->setFocus();
        scene.press(Qt::Key_Space);
        QTRY_COMPARE(scene.desk.connections().connection(QStringLiteral("mock")).badge, QStringLiteral("✓"));
        QTRY_VERIFY(!scene.shows<Notice>());
        QVERIFY(first(scene).allowed);
    }

    void notNowSendsNothing()
    {
        Scene scene({mock()});
        scene.press(Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY(scene.shows<Notice>());
        scene.button(QStringLiteral("Not now"))->click();
        QTRY_VERIFY(!scene.shows<Notice>());
        QCOMPARE(m_server.connections(), 0);
        QVERIFY(!first(scene).allowed);
    }

    void aRefusedKeyIsSaidAboveTheFields()
    {
        const Provider refusing = mock("/echo401/v1", {KeySource::Kind::Environment, "PLANTED_KEY"});
        Scene scene({refusing});
        allow(scene, refusing);
        scene.press(Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY(scene.shows<InlineError>());
        for (const QLabel *label : scene.room->findChildren<QLabel *>()) {
            QVERIFY(!label->text().contains(QString::fromStdString(plantedKey)));
            QVERIFY(!label->toolTip().contains(QString::fromStdString(plantedKey)));
        }
    }

    void aKeyGoesIntoTheKeychainByKeysAlone()
    {
        Scene scene({mock()});
        allow(scene, mock());
        scene.button(QStringLiteral("Put into keychain…"))->setFocus();
        scene.press(Qt::Key_Space);
        auto *paste = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(paste && paste->echoMode() == QLineEdit::Password);
        QTest::keyClicks(paste, QString::fromStdString(plantedKey));
        scene.press(Qt::Key_Return);
        QTRY_COMPARE(scene.keychain.keys.size(), std::size_t(1));
        QVERIFY(paste->text().isEmpty() && !paste->isUndoAvailable());
        QTRY_COMPARE(first(scene).keySource, QStringLiteral("keychain"));
        QTRY_VERIFY(scene.find<PickField>(QStringLiteral("Where the key comes from"))->text().endsWith(QStringLiteral("set")));
        scene.button(QStringLiteral("Remove key"))->click();
        QTRY_VERIFY(scene.keychain.keys.empty());
    }

    void anEscapedKeyIsForgotten()
    {
        Scene scene({mock()});
        scene.button(QStringLiteral("Put into keychain…"))->click();
        auto *paste = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(paste);
        QTest::keyClicks(paste, QString::fromStdString(plantedKey));
        scene.press(Qt::Key_Escape);
        QVERIFY(paste->text().isEmpty() && !paste->isVisible());
        QVERIFY(scene.keychain.keys.empty());
    }

    void aVariableIsTypedOrPicked()
    {
        Scene scene({mock()});
        auto *source = scene.find<PickField>(QStringLiteral("Where the key comes from"));
        source->setFocus();
        scene.press(Qt::Key_Down);
        scene.pick(QStringLiteral("MY_OWN_KEY_9"));
        QTRY_COMPARE(first(scene).keySource, QStringLiteral("env:MY_OWN_KEY_9"));
        QTRY_COMPARE(source->text(), QStringLiteral("from MY_OWN_KEY_9 · not set"));
    }

    void aProviderIsAddedInFourKeys()
    {
        Scene scene({mock()});
        scene.press(Qt::Key_N, Qt::ControlModifier);
        scene.pick(QStringLiteral("anth"));
        QVERIFY(scene.button(QStringLiteral("Add provider")));
        scene.press(Qt::Key_Return);
        QTRY_VERIFY(scene.desk.catalog().provider(QStringLiteral("anthropic")));
        QTRY_COMPARE(scene.find<ValueEdit>(QStringLiteral("Address"))->text(), QStringLiteral("https://api.anthropic.com/v1"));
        QVERIFY(scene.desk.catalog().provider(QStringLiteral("anthropic"))->allowed);
    }

    void aWrongAddressKeepsTheDraft()
    {
        Scene scene({mock()});
        scene.press(Qt::Key_N, Qt::ControlModifier);
        scene.pick(QStringLiteral("another server"));
        auto *address = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(address);
        QTest::keyClicks(address, QStringLiteral("nowhere"));
        scene.press(Qt::Key_Return);
        QTRY_VERIFY(!address->accessibleDescription().isEmpty());
        QCOMPARE(scene.desk.catalog().providers().size(), std::size_t(1));
        scene.press(Qt::Key_Escape);
        QTRY_VERIFY(scene.find<ValueEdit>(QStringLiteral("Name")));
    }

    void modelsAreAddedFromWhatTheProviderServes()
    {
        Scene scene({mock()});
        allow(scene, mock());
        scene.press(Qt::Key_T, Qt::ControlModifier);
        QTRY_COMPARE(scene.desk.connections().connection(QStringLiteral("mock")).models.size(), 2);
        scene.press(Qt::Key_M, Qt::ControlModifier);
        scene.pick(QStringLiteral("mock-b"));
        QTRY_VERIFY(scene.desk.catalog().model(QStringLiteral("mock-b")));
        scene.press(Qt::Key_M, Qt::ControlModifier);
        scene.pick(QStringLiteral("not/listed"));
        QTRY_VERIFY(scene.desk.catalog().model(QStringLiteral("listed")));
        QCOMPARE(scene.desk.catalog().model(QStringLiteral("listed"))->id, QStringLiteral("not/listed"));
    }

    void removedIsBroughtBack()
    {
        Scene scene({mock()}, {{"m", "mock", "mock-a", {}, {}}});
        scene.press(Qt::Key_Delete, Qt::ControlModifier);
        QTRY_VERIFY(scene.desk.catalog().providers().empty());
        QTRY_VERIFY(scene.shows<EmptyState>());
        scene.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(scene.desk.catalog().providers().size(), std::size_t(1));
        QCOMPARE(scene.desk.catalog().models().size(), std::size_t(1));
        QTRY_VERIFY(!scene.shows<EmptyState>());
    }

    void pricesAreTypedAndUnknownIsEmpty()
    {
        Scene scene({mock()}, {{"m", "mock", "mock-a", {}, {dollars("0.25"), {}, dollars("2")}}});
        scene.go("models", QStringLiteral("m"));
        QCOMPARE(scene.find<ValueEdit>(QStringLiteral("Price of input"))->text(), QStringLiteral("0.25"));
        QCOMPARE(scene.find<ValueEdit>(QStringLiteral("Price of cached input"))->text(), QString());
        scene.type(QStringLiteral("Price of cached input"), QStringLiteral("0.025"));
        scene.press(Qt::Key_Tab);
        QTRY_COMPARE(scene.desk.catalog().models().front().cached, QStringLiteral("0.025"));
        auto *output = scene.find<ValueEdit>(QStringLiteral("Price of output"));
        output->setFocus();
        output->selectAll();
        scene.press(Qt::Key_Backspace);
        scene.press(Qt::Key_Return);
        QTRY_COMPARE(scene.desk.catalog().models().front().output, QStringLiteral("unknown"));
        QTRY_VERIFY(scene.find<PlainTableView>(QStringLiteral("Prices over time")));
        auto *history = scene.find<PlainTableView>(QStringLiteral("Prices over time"));
        QTRY_COMPARE(history->model()->rowCount(), 3);
    }

    void parametersAreTypedLineByLine()
    {
        Scene scene({mock()}, {{"m", "mock", "mock-a", {}, {}}});
        scene.go("models", QStringLiteral("m"));
        auto *lines = scene.find<QPlainTextEdit>(QStringLiteral("Parameters"));
        lines->setFocus();
        QTest::keyClicks(lines, QStringLiteral("temperature=0"));
        QTest::keyClick(lines, Qt::Key_Return);
        QTest::keyClicks(lines, QStringLiteral("seed=7"));
        scene.find<ValueEdit>(QStringLiteral("Name"))->setFocus();
        QTRY_COMPARE(scene.desk.catalog().models().front().parameters, QStringLiteral("seed=7\ntemperature=0"));
    }

    void theThemeChangesAtOnceLanguageAndSizeLater()
    {
        Scene scene({mock()});
        scene.room->showLook({}, {});
        scene.go("look");
        QSignalSpy chosen(scene.room, &SettingsRoom::lookChosen);
        QSignalSpy again(scene.room, &SettingsRoom::restartRequested);
        scene.button(QStringLiteral("Theme: Dark"))->click();
        QCOMPARE(chosen.last().first().value<LookSettings>().theme, ThemeChoice::Dark);
        QVERIFY(!scene.shows<Notice>());
        scene.button(QStringLiteral("Language: Deutsch"))->click();
        QCOMPARE(chosen.last().first().value<LookSettings>().language, QStringLiteral("de"));
        QVERIFY(scene.shows<Notice>());
        scene.button(QStringLiteral("Text size: 125 %"))->setFocus();
        scene.press(Qt::Key_Space);
        QCOMPARE(chosen.last().first().value<LookSettings>().textSize, 125);
        scene.button(QStringLiteral("Start again now"))->click();
        QCOMPARE(again.count(), 1);
    }

    void everyKeyOfTheWindowIsListed()
    {
        Scene scene({mock()});
        QStringList listed;
        QStringList words;
        for (const WindowKey &key : keysOf(scene.window)) {
            listed << key.key;
            words << key.action;
        }
        for (const QAction *action : scene.room->actions() + scene.window.actions())
            QVERIFY2(words.contains(action->text().remove(QStringLiteral("…"))), qPrintable(action->text()));
        for (const QAction *action : scene.window.findChildren<QAction *>()) {
            if (!action->shortcut().isEmpty())
                QVERIFY2(listed.contains(action->shortcut().toString(QKeySequence::NativeText)), qPrintable(action->text()));
        }
        scene.go("keys");
        auto *table = scene.find<PlainTableView>(QStringLiteral("Keys"));
        QCOMPARE(table->model()->rowCount(), listed.size());
        QTest::keyClicks(scene.find<QLineEdit>(QStringLiteral("Find a key")), QStringLiteral("test conn"));
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("Ctrl+T"));
    }

    void whatMayReceiveDataIsWithdrawnAndAllowedAgain()
    {
        Scene scene({mock()});
        allow(scene, mock());
        scene.go("privacy");
        QTRY_VERIFY(scene.find<PlainTableView>(QStringLiteral("Allowed addresses")));
        auto *table = scene.find<PlainTableView>(QStringLiteral("Allowed addresses"));
        QCOMPARE(table->model()->rowCount(), 1);
        scene.press(Qt::Key_Delete, Qt::ControlModifier);
        QTRY_COMPARE(table->model()->rowCount(), 0);
        QTRY_VERIFY(!first(scene).allowed);
        scene.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(table->model()->rowCount(), 1);
    }

    void aTrustedProgramIsForgottenAndTrustedAgain()
    {
        Scene scene({mock()});
        CommandTrust trust = userSurroundings(nullptr).commands;
        const ProjectId project = scene.session->file().id();
        QVERIFY(trust.trust(project, sha256("mine"), "/bin/sh check.sh"));
        scene.go("privacy");
        QTRY_VERIFY(scene.find<PlainTableView>(QStringLiteral("Trusted programs")));
        auto *table = scene.find<PlainTableView>(QStringLiteral("Trusted programs"));
        QTRY_COMPARE(table->model()->rowCount(), 1);
        scene.press(Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(table->model()->rowCount(), 0);
        QVERIFY(!trust.isTrusted(project, sha256("mine")));
        scene.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QVERIFY(trust.isTrusted(project, sha256("mine")));
    }

    void theProxyIsThisUsersAndChecked()
    {
        Scene scene({mock()});
        scene.go("privacy");
        scene.type(QStringLiteral("Proxy"), QStringLiteral("gopher://x"));
        scene.press(Qt::Key_Return);
        QTRY_VERIFY(scene.below(QStringLiteral("Proxy")).startsWith(QStringLiteral("✗")));
        scene.type(QStringLiteral("Proxy"), QStringLiteral("http://proxy.example:3128"));
        scene.press(Qt::Key_Return);
        QTRY_COMPARE(userNetwork().proxy, std::string("http://proxy.example:3128"));
        QTRY_VERIFY(scene.below(QStringLiteral("Proxy")).isEmpty());
    }

    void verifyingSaysWhatItFound()
    {
        Scene scene({mock()});
        scene.room->findChild<QAction *>(QStringLiteral("verify"))->trigger();
        QCOMPARE(scene.room->currentPage(), QStringLiteral("storage"));
        QTRY_VERIFY(scene.shows<Notice>());
        QVERIFY(scene.desk.storage().verified()->summary.startsWith(QStringLiteral("✓")));
    }

    void serversOfThisMachineAreOfferedWhileThePageIsOpen()
    {
        MockProvider usual;
        if (!usual.start(8000))
            QSKIP("port 8000 is taken");
        Scene scene({mock()});
        const QString add = QStringLiteral("Add the server on 127.0.0.1:8000");
        QTRY_VERIFY(scene.button(add));
        scene.button(add)->setFocus();
        scene.press(Qt::Key_Space);
        QTRY_COMPARE(scene.desk.catalog().providers().size(), std::size_t(2));
        QTRY_COMPARE(scene.find<ValueEdit>(QStringLiteral("Address"))->text(), QStringLiteral("http://127.0.0.1:8000/v1"));
        QTRY_VERIFY(!scene.button(add));
        scene.go("models");
        usual.clearLog();
        scene.window.openRoom(QStringLiteral("other"));
        QTest::qWait(100);
        QCOMPARE(usual.connections(), 0);
    }

    void tabComesRound_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<bool>("isEmpty");
        for (const char *page : {"providers", "models", "people", "look", "keys", "privacy", "storage"}) {
            QTest::addRow("%s", page) << QString::fromLatin1(page) << false;
            QTest::addRow("%s, empty", page) << QString::fromLatin1(page) << true;
        }
    }

    void tabComesRound()
    {
        QFETCH(QString, page);
        QFETCH(bool, isEmpty);
        const std::vector<Model> models{{"m", "mock", "mock-a", {}, {}}};
        Scene scene(isEmpty ? std::vector<Provider>() : std::vector{mock()}, isEmpty ? std::vector<Model>() : models);
        scene.go(page.toLatin1().constData());
        QTest::qWait(50);
        scene.room->takeKeyboard();
        const QWidget *start = QApplication::focusWidget();
        int steps = 0;
        do {
            scene.press(Qt::Key_Tab);
            QVERIFY2(!QApplication::focusWidget()->accessibleName().isEmpty(), QApplication::focusWidget()->metaObject()->className());
        } while (QApplication::focusWidget() != start && ++steps < 200);
        QVERIFY(steps < 200);
        QVERIFY(steps > 3);
    }

    void layoutHolds_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<int>("points");
        QTest::addColumn<bool>("isLong");
        for (const char *page : {"providers", "models", "people", "look", "keys", "privacy", "storage"}) {
            QTest::addRow("%s", page) << QString::fromLatin1(page) << 10 << false;
            QTest::addRow("%s long", page) << QString::fromLatin1(page) << 10 << true;
            QTest::addRow("%s large", page) << QString::fromLatin1(page) << 15 << false;
        }
    }

    void layoutHolds()
    {
        QFETCH(QString, page);
        QFETCH(int, points);
        QFETCH(bool, isLong);
        QApplication::setFont(QFont(QStringLiteral("Sans"), points));
        setUpLooks(*qApp);
        Provider provider = mock("/echo401/v1", {KeySource::Kind::Environment, "PLANTED_KEY"});
        if (isLong) {
            provider.name = std::string(120, 'n');
            provider.baseUrl += "/" + std::string(200, 'p');
            provider.key.variable = "A_" + std::string(150, 'V');
        }
        Scene scene({provider}, {{isLong ? std::string(140, 'm') : "m", provider.name, std::string(isLong ? 160 : 5, 'i'), {}, {dollars("0.000000001"), {}, {}}}});
        if (points > 10)
            scene.window.resize(1700, 1100);
        allow(scene, provider);
        scene.go(page.toLatin1().constData());
        QTest::qWait(80);
        QCOMPARE(firstFault(scene.window), QString());
        if (page != QStringLiteral("providers"))
            return;
        scene.press(Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY(scene.shows<InlineError>());
        QTest::qWait(20);
        QCOMPARE(firstFault(scene.window), QString());
    }

    void everyStateHolds()
    {
        Scene scene;
        QTRY_VERIFY(scene.shows<EmptyState>());
        QTest::qWait(50);
        QCOMPARE(firstFault(scene.window), QString());
        scene.room->showLoading();
        QCOMPARE(firstFault(scene.window), QString());
        scene.room->showError({ErrorCode::Damaged, QStringLiteral("The file is damaged"), QStringLiteral("page 12 is wrong"), QStringLiteral("Salvage it"), {}});
        QTest::qWait(20);
        QCOMPARE(firstFault(scene.window), QString());
    }
};

QTEST_MAIN(SettingsRoomTest)
#include "tst_settings_room.moc"
