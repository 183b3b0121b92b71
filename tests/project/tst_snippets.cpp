// Prompts that other prompts take in: pinned at a commit, kept at what was pinned, found whole with what they take in themselves.
#include <QTest>

#include "project/prompt_import.h"
#include "project/snippets.h"
#include "storage/database.h"
#include "support/run_fixture.h"
#include "support/warnings.h"

using namespace assay;

namespace {

PromptContent saying(const std::string &text)
{
    PromptContent content;
    content.messages = {{Role::User, text, {}, {}}};
    return content;
}

} // namespace

class SnippetsTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aNewNameIsPinnedAtItsNewestVersion()
    {
        TestProject project;
        addVersion(project, "house style", "Be polite.");
        const VersionInfo newest = addVersion(project, "house style", "Be brief.");
        auto reader = project.reader();
        const auto pinned = withSnippets(*reader, saying("{{> house style}} {{question}} {{> nobody}}"));
        QVERIFY(pinned.has_value());
        QCOMPARE(pinned->partials.size(), 1u); // a name that no prompt has stays without one
        QVERIFY(pinned->partials.at("house style") == newest.hash);
        QCOMPARE(snippetTexts(*reader, *pinned)->at("house style"), std::string("Be brief."));
    }

    void aPinStaysUntilNothingUsesIt()
    {
        TestProject project;
        const VersionInfo old = addVersion(project, "style", "Be polite.");
        addVersion(project, "style", "Be brief.");
        auto reader = project.reader();
        PromptContent content = saying("{{> style}}");
        content.partials["style"] = old.hash;
        QVERIFY(withSnippets(*reader, content)->partials.at("style") == old.hash);
        const auto uses = snippetUses(*reader, content);
        QCOMPARE(uses->size(), 1u);
        QCOMPARE(uses->front().pinned, std::string("v1"));
        QCOMPARE(uses->front().newest, std::string("v2"));
        content.messages.front().text = "no more";
        QVERIFY(withSnippets(*reader, content)->partials.empty());
        content.messages.front().text = "half a {{> sty"; // while it is no template, nothing is lost
        QCOMPARE(withSnippets(*reader, content)->partials.size(), 1u);
    }

    void snippetsOfSnippetsAreFoundAndOneOfItselfEnds()
    {
        TestProject project;
        addVersion(project, "inner", "x");
        const auto commit = [&](const std::string &name, const std::string &text) {
            return project.writer().run([&](WriteContext &context) -> Status {
                const auto made = commitNext(context, name, saying(text), "m");
                return made ? Status() : fail(made.error());
            });
        };
        QVERIFY(commit("outer", "[{{> inner}}]").has_value());
        QVERIFY(commit("inner", "y {{> inner}}").has_value());
        auto reader = project.reader();
        const auto texts = snippetTexts(*reader, *withSnippets(*reader, saying("{{> outer}}")));
        QVERIFY(texts.has_value());
        QCOMPARE(texts->at("outer"), std::string("[{{> inner}}]"));
        QCOMPARE(texts->at("inner"), std::string("x")); // as it was when outer was committed
    }
};

QTEST_GUILESS_MAIN(SnippetsTest)
#include "tst_snippets.moc"
