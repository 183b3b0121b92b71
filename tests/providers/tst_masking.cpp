// The mask for keys: every form, keys that are cut off, and texts that hold none.
#include <QTest>

#include "base/json.h"
#include "providers/masking.h"

using namespace assay;

namespace {

const std::string key = "sk-proj/42+aB\"7\\x%9Zq_kLmN0=";

std::string masked(std::string text, const std::vector<std::string> &secrets = {key})
{
    KeyMask(secrets).apply(text);
    return text;
}

} // namespace

class Masking : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFormIsReplaced_data()
    {
        QTest::addColumn<QByteArray>("form");
        const QByteArray bytes = QByteArray::fromStdString(key);
        const auto json = [](const std::string &text) { return QByteArray::fromStdString(quoteJson(text)).mid(1).chopped(1); };
        QByteArray slashes = json(key);
        slashes.replace("/", "\\/");
        QTest::newRow("plain") << bytes;
        QTest::newRow("percent") << bytes.toPercentEncoding();
        QTest::newRow("percent in lower case") << bytes.toPercentEncoding().replace("%2F", "%2f").replace("%2B", "%2b").replace("%5C", "%5c").replace("%3D", "%3d");
        QTest::newRow("JSON") << json(key);
        QTest::newRow("JSON with escaped slashes") << slashes;
        QTest::newRow("JSON in JSON") << json(json(key).toStdString());
        QTest::newRow("JSON in JSON in JSON") << json(json(json(key).toStdString()).toStdString());
        QTest::newRow("base64") << bytes.toBase64(QByteArray::OmitTrailingEquals);
        QTest::newRow("base64 of addresses") << bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    }
    void everyFormIsReplaced()
    {
        QFETCH(QByteArray, form);
        const std::string text = masked("before " + form.toStdString() + " between " + form.toStdString() + " after");
        QVERIFY2(text.starts_with("before [key]") && text.ends_with(" after"), text.c_str());
        QCOMPARE(text.find(form.toStdString()), std::string::npos);
    }

    void base64IsFoundInAnyAlignment()
    {
        for (const char *before : {"", "u", "us", "use"}) {
            const QByteArray whole = QByteArray(before + QByteArray::fromStdString(key) + "tail").toBase64();
            const std::string text = masked(whole.toStdString());
            QVERIFY2(text.find("[key]") != std::string::npos && text.size() < static_cast<std::size_t>(whole.size()) / 2, text.c_str());
        }
    }

    void aKeyCutOffAtTheEndIsFound()
    {
        QCOMPARE(masked("it was " + key.substr(0, key.size() - 1)), std::string("it was [key]"));
        QCOMPARE(masked("it was " + key.substr(0, 12)), std::string("it was [key]"));
        QCOMPARE(masked("keys begin with sk-proj/"), std::string("keys begin with sk-proj/"));
        QCOMPARE(masked(key.substr(0, 12) + " stands inside"), key.substr(0, 12) + " stands inside");
    }

    void severalSecretsAndNone()
    {
        QCOMPARE(masked("a-password and " + key, {key, "a-password", ""}), std::string("[key] and [key]"));
        QCOMPARE(masked("short", {"short"}), std::string("short")); // it would be found in any text
        QCOMPARE(masked("nothing", {}), std::string("nothing"));
        QCOMPARE(masked("", {key}), std::string());
    }

    void aProxysPasswordIsTaken()
    {
        QCOMPARE(passwordsOf("http://user:secret@proxy:3128"), std::vector<std::string>{"secret"});
        QCOMPARE(passwordsOf("user:secret@proxy:3128"), std::vector<std::string>{"secret"});
        QCOMPARE(passwordsOf("http://user:a%2Fb%25c@proxy").front(), std::string("a/b%c"));
        QVERIFY(passwordsOf("http://proxy:3128").empty());
        QVERIFY(passwordsOf("").empty());
    }
};

QTEST_GUILESS_MAIN(Masking)
#include "tst_masking.moc"
