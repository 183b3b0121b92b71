// Three-way merge: one-sided changes are taken, two-sided ones merged by lines, and what cannot be merged is named with its place.
#include <QTest>

#include "base/hash.h"
#include "base/splitmix64.h"
#include "prompts/merge.h"
#include "prompts/text_merge.h"

using namespace assay;

namespace {

PromptContent prompt(const std::vector<Message> &messages)
{
    PromptContent content;
    content.messages = messages;
    return content;
}

Message say(Role role, const std::string &text)
{
    return {role, text, {}, {}};
}

QStringList labelsOf(const PromptMerge &merge)
{
    QStringList labels;
    for (const MergeConflict &conflict : merge.conflicts)
        labels << QString::fromStdString(conflict.label());
    return labels;
}

const Message sys = say(Role::System, "Be short.\nBe kind.\nBe right.\nBe calm.\nBe exact.");
const Message ask = say(Role::User, "{{question}}");

} // namespace

class Merge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void linesOfBothSidesAreTaken()
    {
        const TextMerge merge = mergeText("a\nb\nc\nd\ne", "A\nb\nc\nd\ne", "a\nb\nc\nd\nE");
        QVERIFY(merge.conflicts.empty());
        QCOMPARE(merge.text, std::string("A\nb\nc\nd\nE"));
    }

    void aConflictNamesItsLineInOurs()
    {
        // Their new first line moves the merged text, not the place in ours.
        const TextMerge merge = mergeText("a\nb\nc\nd\ne\n", "a\nb\nc\nours\ne\n", "new\na\nb\nc\ntheirs\ne\n");
        QCOMPARE(merge.conflicts.size(), 1u);
        QCOMPARE(merge.conflicts.front(), (TextConflict{4, "d\n", "ours\n", "theirs\n"}));
        QCOMPARE(merge.text, std::string("new\na\nb\nc\nours\ne\n"));
    }

    void twoConflictsAreTwo()
    {
        const TextMerge merge = mergeText("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "x1\n2\n3\n4\n5\n6\n7\n8\nx9\n", "y1\n2\n3\n4\n5\n6\n7\n8\ny9\n");
        QCOMPARE(merge.conflicts.size(), 2u);
        QCOMPARE(merge.conflicts[0].line, 1);
        QCOMPARE(merge.conflicts[1].line, 9);
    }

    void aTextThatHoldsMarkersIsNotMistaken()
    {
        const std::string markers = "<<<<<<< a\n||||||| b\n=======\n>>>>>>> c\n";
        const TextMerge clean = mergeText(markers + "1\n2\n3\n", "x\n" + markers + "1\n2\n3\n", markers + "1\n2\n4\n");
        QVERIFY(clean.conflicts.empty());
        QCOMPARE(clean.text, "x\n" + markers + "1\n2\n4\n");
        const TextMerge torn = mergeText("1\n", markers, "2\n");
        QCOMPARE(torn.conflicts.size(), 1u);
        QCOMPARE(torn.conflicts.front().ours, markers);
        QCOMPARE(torn.conflicts.front().theirs, std::string("2\n"));
    }

    void theLastLineEndIsMergedForItself()
    {
        const TextMerge merge = mergeText("a\nb\nc", "x\nb\nc", "a\nb\nc\n");
        QVERIFY(merge.conflicts.empty());
        QCOMPARE(merge.text, std::string("x\nb\nc\n"));
        QCOMPARE(mergeText("a\nb\nc\n", "x\nb\nc\n", "a\nb\nc").text, std::string("x\nb\nc"));
        QCOMPARE(mergeText("a\r\nb\r\nc\r\n", "x\r\nb\r\nc\r\n", "a\r\nb\r\ny\r\n").text, std::string("x\r\nb\r\ny\r\n"));
    }

    void bytesThatLookBinaryAreAConflictAsAWhole()
    {
        using namespace std::string_literals;
        const TextMerge merge = mergeText("a\0b\n"s, "a\0c\n"s, "a\0d\n"s);
        QCOMPARE(merge.conflicts.size(), 1u);
        QCOMPARE(merge.text, "a\0c\n"s);
    }

    void editsOfLinesApartAlwaysMerge()
    {
        SplitMix64 random(5);
        for (int round = 0; round < 200; ++round) {
            std::vector<std::string> lines[3];
            const std::size_t count = 5 + random.below(30);
            for (std::size_t i = 0; i < count; ++i)
                for (auto &side : lines)
                    side.push_back("line " + std::to_string(i) + " word " + std::to_string(i * 7));
            const std::size_t ours = random.below(count - 2);
            const std::size_t theirs = ours + 2 + random.below(count - ours - 2);
            lines[1][ours] = "ours";
            lines[2][theirs] = "theirs";
            std::vector<std::string> both = lines[1];
            both[theirs] = "theirs";
            const auto join = [](const std::vector<std::string> &list) {
                std::string all;
                for (const std::string &line : list)
                    all += line + "\n";
                return all;
            };
            const TextMerge merge = mergeText(join(lines[0]), join(lines[1]), join(lines[2]));
            QVERIFY(merge.conflicts.empty());
            QCOMPARE(merge.text, join(both));
        }
    }

    void everyConflictStandsAtItsLine()
    {
        SplitMix64 random(9);
        int conflicts = 0;
        for (int round = 0; round < 500; ++round) {
            const auto some = [&random](std::uint64_t most) {
                std::vector<std::string> lines(random.below(most));
                for (std::string &line : lines)
                    line = std::string(1, static_cast<char>('a' + random.below(6)));
                return lines;
            };
            const std::vector<std::string> base = some(20);
            const auto edited = [&] {
                std::string all;
                for (const std::string &line : base) {
                    const auto dice = random.below(8);
                    if (dice == 0)
                        for (const std::string &fresh : some(3))
                            all += fresh + fresh + "\n";
                    if (dice != 1)
                        all += (dice == 2 ? "x" + line : line) + "\n";
                }
                return all;
            };
            std::string plain;
            for (const std::string &line : base)
                plain += line + "\n";
            const std::string ours = edited();
            const std::string theirs = edited();
            const TextMerge merge = mergeText(plain, ours, theirs);
            for (const TextConflict &conflict : merge.conflicts) {
                ++conflicts;
                std::size_t at = 0;
                for (int line = 1; line < conflict.line; ++line)
                    at = ours.find('\n', at) + 1;
                QCOMPARE(ours.substr(at, conflict.ours.size()), conflict.ours);
            }
            if (merge.conflicts.empty())
                QCOMPARE(mergeText(plain, theirs, ours).text, merge.text);
        }
        QVERIFY(conflicts > 100);
    }

    void oneSidedChangesAreTaken()
    {
        const PromptContent base = prompt({sys, ask});
        PromptContent ours = base;
        ours.messages[0].text.replace(0, 9, "Be terse.");
        ours.parameters["temperature"] = "0";
        PromptContent theirs = prompt({sys, say(Role::User, "Where?"), say(Role::Assistant, "There."), ask});
        theirs.tools = "[]";
        theirs.outputSchema = "{}";
        const PromptMerge merge = mergePrompts(base, ours, theirs);
        QVERIFY(merge.conflicts.empty());
        PromptContent expected = theirs;
        expected.messages[0] = ours.messages[0];
        expected.parameters = ours.parameters;
        QVERIFY(merge.content == expected);
        QVERIFY(mergePrompts(base, theirs, ours).content == expected);
    }

    void messagesArePairedByLikeness()
    {
        const PromptContent base = prompt({sys, say(Role::User, "Where is my parcel {{n}}?")});
        PromptContent ours = prompt({sys, say(Role::User, "An example"), say(Role::Assistant, "An answer"), say(Role::User, "Where is my parcel {{n}}?\nThanks.")});
        PromptContent theirs = prompt({sys, say(Role::User, "Please:\nWhere is my parcel {{n}}?")});
        const PromptMerge merge = mergePrompts(base, ours, theirs);
        QCOMPARE(merge.content.messages.size(), 4u);
        // The neighbouring additions may meet; what may not happen is that the example is merged with the question.
        QCOMPARE(merge.content.messages[1].text, std::string("An example"));
    }

    void theSameLineIsAConflict()
    {
        const PromptContent base = prompt({sys, ask});
        PromptContent ours = base;
        PromptContent theirs = base;
        ours.messages[0].text = "Be short.\nBe kind.\nBe bold.\nBe calm.\nBe exact.";
        theirs.messages[0].text = "Be short.\nBe kind.\nBe shy.\nBe calm.\nBe exact.";
        const PromptMerge merge = mergePrompts(base, ours, theirs);
        QCOMPARE(labelsOf(merge), QStringList{QStringLiteral("message 1, system")});
        const MergeConflict &conflict = merge.conflicts.front();
        QCOMPARE(conflict.line, 3);
        QCOMPARE(*conflict.base, std::string("Be right.\n"));
        QCOMPARE(*conflict.ours, std::string("Be bold.\n"));
        QCOMPARE(*conflict.theirs, std::string("Be shy.\n"));
        QVERIFY(merge.content == ours);
    }

    void removedHereAndChangedThereIsAConflict()
    {
        const Message example = say(Role::User, "Where is it?");
        const PromptContent base = prompt({sys, example, say(Role::Assistant, "There."), ask});
        const PromptContent ours = prompt({sys, ask});
        PromptContent theirs = base;
        QVERIFY(mergePrompts(base, ours, theirs).content == ours);
        QVERIFY(mergePrompts(base, theirs, ours).content == ours);
        theirs.messages[2].text = "Over there.";
        const PromptMerge merge = mergePrompts(base, ours, theirs);
        QCOMPARE(labelsOf(merge), QStringList{QStringLiteral("message 2, assistant")});
        QVERIFY(!merge.conflicts.front().ours);
        QCOMPARE(*merge.conflicts.front().theirs, std::string("Over there."));
    }

    void differentAdditionsAtOnePlaceAreAConflict()
    {
        const PromptContent base = prompt({sys, ask});
        const PromptContent ours = prompt({sys, ask, say(Role::Assistant, "{")});
        QVERIFY(mergePrompts(base, ours, ours).content == ours);
        const PromptMerge merge = mergePrompts(base, ours, prompt({sys, ask, say(Role::Assistant, "[")}));
        QCOMPARE(labelsOf(merge), QStringList{QStringLiteral("message 3, assistant")});
        QVERIFY(!merge.conflicts.front().base);
    }

    void parametersAndSnippetsGoKeyByKey()
    {
        PromptContent base = prompt({ask});
        base.parameters = {{"temperature", "0.5"}, {"top_p", "1"}, {"seed", "1"}};
        base.partials = {{"tone", VersionHash{sha256("1")}}};
        PromptContent ours = base;
        PromptContent theirs = base;
        ours.parameters["temperature"] = "0";
        theirs.parameters.erase("top_p");
        theirs.partials["tone"] = VersionHash{sha256("2")};
        const PromptMerge merge = mergePrompts(base, ours, theirs);
        QVERIFY(merge.conflicts.empty());
        QVERIFY(merge.content.parameters == (std::map<std::string, std::string>{{"seed", "1"}, {"temperature", "0"}}));
        QVERIFY(merge.content.partials == theirs.partials);
        theirs.parameters.erase("temperature");
        ours.partials["tone"] = VersionHash{sha256("3")};
        QCOMPARE(labelsOf(mergePrompts(base, ours, theirs)), (QStringList{QStringLiteral("parameter temperature"), QStringLiteral("snippet tone")}));
    }

    void toolsAreMergedAsTextAndStayJson()
    {
        PromptContent base = prompt({ask});
        base.tools = "[\n\"a\",\n\"b\",\n\"c\",\n\"d\"\n]";
        PromptContent ours = base;
        PromptContent theirs = base;
        ours.tools = "[\n\"A\",\n\"b\",\n\"c\",\n\"d\"\n]";
        theirs.tools = "[\n\"a\",\n\"b\",\n\"c\",\n\"D\"\n]";
        QCOMPARE(mergePrompts(base, ours, theirs).content.tools, std::string("[\n\"A\",\n\"b\",\n\"c\",\n\"D\"\n]"));
        // Each is JSON, their line-wise union is not.
        base.outputSchema = "{\n\"a\":1,\n\"b\":2\n,\n\"c\":3\n,\n\"d\":4\n}";
        ours.outputSchema = "{\n\"b\":2\n,\n\"c\":3\n,\n\"d\":4\n}";
        theirs.outputSchema = "{\n\"a\":1,\n\"b\":2\n,\n\"c\":3\n,\n\"a2\":4\n}";
        QVERIFY(mergePrompts(base, ours, theirs).conflicts.empty());
        theirs.outputSchema = "{\n\"a\":1,\n\"b\":2\n,\n\"c\":3\n,\n\"b\":4\n}";
        const PromptMerge broken = mergePrompts(base, ours, theirs);
        QCOMPARE(labelsOf(broken), QStringList{QStringLiteral("output schema")});
        QCOMPARE(broken.content.outputSchema, ours.outputSchema);
    }

    void toolCallsAreTakenWhole()
    {
        PromptContent base = prompt({{Role::Assistant, "", "[1]", {}}});
        PromptContent ours = prompt({{Role::Assistant, "", "[2]", {}}});
        QVERIFY(mergePrompts(base, base, ours).content == ours);
        QCOMPARE(labelsOf(mergePrompts(base, ours, prompt({{Role::Assistant, "", "[3]", {}}}))), QStringList{QStringLiteral("message 1, assistant, tool calls")});
    }

    void settlementsStandInTheText()
    {
        const PromptContent base = prompt({say(Role::System, "one\ntwo\nthree\nfour\nfive")});
        const PromptContent ours = prompt({say(Role::System, "ONE\ntwo\nthree\nfour\nFIVE")});
        const PromptContent theirs = prompt({say(Role::System, "uno\ntwo\nthree\nfour\ncinque")});
        const PromptMerge open = mergePrompts(base, ours, theirs);
        QCOMPARE(open.conflicts.size(), 2u);
        QVERIFY(open.conflicts[0].canBoth && open.conflicts[0].canEdit);
        const auto settled = [&](Settlement first, Settlement second) {
            const PromptMerge merge = mergePrompts(base, ours, theirs, {std::move(first), std::move(second)});
            return merge.conflicts.size() == 2 ? merge.content.messages[0].text : std::string("other conflicts");
        };
        using Choice = MergeChoice;
        QCOMPARE(settled({Choice::Theirs}, {}), std::string("uno\ntwo\nthree\nfour\nFIVE"));
        QCOMPARE(settled({Choice::Ours}, {Choice::Theirs}), std::string("ONE\ntwo\nthree\nfour\ncinque"));
        QCOMPARE(settled({Choice::Both}, {Choice::Both}), std::string("ONE\nuno\ntwo\nthree\nfour\nFIVE\ncinque"));
        QCOMPARE(settled({Choice::Edited, ""}, {Choice::Edited, "5\n6\n"}), std::string("two\nthree\nfour\n5\n6"));
    }

    void settlementsChooseMessages()
    {
        const PromptContent base = prompt({sys, ask});
        PromptContent ours = prompt({sys, say(Role::User, "An example."), ask});
        PromptContent theirs = prompt({sys, say(Role::User, "Another one."), ask});
        const auto texts = [&](const PromptContent &content) {
            std::string all;
            for (const Message &message : content.messages)
                all += message.text.substr(0, 5) + "|";
            return all;
        };
        const auto added = [&](MergeChoice choice) { return texts(mergePrompts(base, ours, theirs, {{choice, "Mine instead"}}).content); };
        QCOMPARE(added(MergeChoice::Open), std::string("Be sh|An ex|{{que|"));
        QCOMPARE(added(MergeChoice::Theirs), std::string("Be sh|Anoth|{{que|"));
        QCOMPARE(added(MergeChoice::Both), std::string("Be sh|An ex|Anoth|{{que|"));
        QCOMPARE(added(MergeChoice::Edited), std::string("Be sh|Mine |{{que|"));
        ours = prompt({sys});
        theirs = prompt({sys, say(Role::User, "Q: {{question}}")});
        const PromptMerge open = mergePrompts(base, ours, theirs);
        QVERIFY(!open.conflicts.front().canBoth);
        QCOMPARE(added(MergeChoice::Ours), std::string("Be sh|"));
        QCOMPARE(added(MergeChoice::Theirs), std::string("Be sh|Q: {{|"));
        QCOMPARE(added(MergeChoice::Edited), std::string("Be sh|Mine |"));
    }

    void settlementsChooseValues()
    {
        PromptContent base = prompt({ask});
        base.parameters = {{"temperature", "0.7"}};
        PromptContent ours = base;
        ours.parameters["temperature"] = "0.2";
        PromptContent theirs = base;
        theirs.parameters.erase("temperature");
        const auto value = [&](MergeChoice choice) {
            const auto &parameters = mergePrompts(base, ours, theirs, {{choice, "0.5"}}).content.parameters;
            return parameters.contains("temperature") ? parameters.at("temperature") : std::string("none");
        };
        QCOMPARE(value(MergeChoice::Ours), std::string("0.2"));
        QCOMPARE(value(MergeChoice::Theirs), std::string("none"));
        QCOMPARE(value(MergeChoice::Edited), std::string("0.5"));
    }

    void settledJsonMustStayJson()
    {
        PromptContent base = prompt({ask});
        base.outputSchema = "{\n\"a\": 1,\n\"b\": 2\n}";
        PromptContent ours = base;
        ours.outputSchema = "{\n\"a\": 10,\n\"b\": 2\n}";
        PromptContent theirs = base;
        theirs.outputSchema = "{\n\"a\": 11,\n\"b\": 2\n}";
        QVERIFY(mergePrompts(base, ours, theirs).problems.empty());
        const PromptMerge good = mergePrompts(base, ours, theirs, {{MergeChoice::Theirs}});
        QCOMPARE(good.content.outputSchema, theirs.outputSchema);
        QVERIFY(good.problems.empty());
        const PromptMerge broken = mergePrompts(base, ours, theirs, {{MergeChoice::Edited, "\"a\": ,\n"}});
        QCOMPARE(broken.problems.size(), 1u);
        QCOMPARE(broken.conflicts.size(), 1u);
    }

    void settlingAllAsOneSideGivesThatSide()
    {
        SplitMix64 random(11);
        for (int round = 0; round < 200; ++round) {
            const auto edited = [&](std::string text) {
                for (auto edits = random.below(4); edits > 0; --edits)
                    text[random.below(text.size())] = static_cast<char>('a' + random.below(3));
                return text;
            };
            std::string text;
            for (int line = 0; line < 12; ++line)
                text += "line " + std::to_string(line) + "\n";
            const PromptContent base = prompt({say(Role::User, text)});
            const PromptContent ours = prompt({say(Role::User, edited(text))});
            const PromptContent theirs = prompt({say(Role::User, edited(text))});
            const PromptMerge open = mergePrompts(base, ours, theirs);
            const PromptMerge mine = mergePrompts(base, ours, theirs, std::vector<Settlement>(open.conflicts.size(), {MergeChoice::Ours, {}}));
            QCOMPARE(mine.content, open.content);
            // Theirs everywhere is ours merged into theirs, seen from the other side.
            const PromptMerge turned = mergePrompts(base, theirs, ours);
            const PromptMerge their = mergePrompts(base, ours, theirs, std::vector<Settlement>(open.conflicts.size(), {MergeChoice::Theirs, {}}));
            QCOMPARE(their.content, turned.content);
        }
    }
};

QTEST_GUILESS_MAIN(Merge)
#include "tst_merge.moc"
