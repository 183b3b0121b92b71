// From two versions to the rows that are drawn: no line is lost, words are marked where they differ, equal lines fold, long ones break.
#include <QTest>

#include "base/splitmix64.h"
#include "items/diff/shown_rows.h"
#include "support/warnings.h"

using namespace assay;
using namespace assay::items;

namespace {

/// The lines that the rows show of one side, joined.
QString rebuilt(const DiffTexts &texts, bool left)
{
    QString text;
    int next = 0;
    for (const DiffRow &row : texts.rows) {
        const int line = left ? row.left : row.right;
        if (line < 0)
            continue;
        if (line != next++)
            return QStringLiteral("lines out of order");
        text += (left ? texts.left : texts.right).line(line);
    }
    return text;
}

/// Without what is marked: what both sides have in common.
QString unmarked(const DiffSide &side)
{
    QString text = side.text;
    for (auto span = side.changed.rbegin(); span != side.changed.rend(); ++span)
        text.remove(span->begin, span->length);
    return text;
}

QStringList marked(const DiffSide &side)
{
    QStringList words;
    for (const TextSpan &span : side.changed)
        words << side.text.mid(span.begin, span.length);
    return words;
}

/// "1=1 2~2 .~3": lines beside each other, ~ when they differ.
QString pairs(const DiffTexts &texts)
{
    QStringList all;
    for (const DiffRow &row : texts.rows) {
        const auto name = [](int line) { return line < 0 ? QStringLiteral(".") : QString::number(line + 1); };
        all << name(row.left) + (row.equal ? QLatin1Char('=') : QLatin1Char('~')) + name(row.right);
    }
    return all.join(QLatin1Char(' '));
}

Message say(Role role, const std::string &text)
{
    return {role, text, {}, {}};
}

PromptContent prompt(std::vector<Message> messages)
{
    PromptContent content;
    content.messages = std::move(messages);
    return content;
}

std::string lines(int from, int to)
{
    std::string text;
    for (int i = from; i <= to; ++i)
        text += "line " + std::to_string(i) + "\n";
    return text;
}

QString kinds(const ShownRows &shown)
{
    QString text;
    for (const ShownRow &row : shown.rows)
        text += QLatin1Char("SBLRFM"[static_cast<int>(row.kind)]);
    return text;
}

} // namespace

class PromptDiffTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void linesFindEachOther_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("expected");
        QTest::newRow("equal") << QByteArray("a\nb\n") << QByteArray("a\nb\n") << "1=1 2=2";
        QTest::newRow("nothing") << QByteArray() << QByteArray() << "";
        QTest::newRow("added") << QByteArray("a\nc\n") << QByteArray("a\nb\nc\n") << "1=1 .~2 2=3";
        QTest::newRow("removed") << QByteArray("a\nb\nc\n") << QByteArray("a\nc\n") << "1=1 2~. 3=2";
        QTest::newRow("as drawn") << QByteArray("You answer.\nWrite three sentences at most.\n\nSign as us.\n")
                                  << QByteArray("You answer.\nWrite at most five sentences.\nNever promise a date.\n\n")
                                  << "1=1 2~2 .~3 3=4 4~.";
        QTest::newRow("a line before the one it is like") << QByteArray("keep this sentence here\n")
                                                          << QByteArray("new one\nkeep this sentence there\n") << ".~1 1~2";
        QTest::newRow("nothing in common") << QByteArray("a\nb\n") << QByteArray("x\ny\nz\n") << "1~1 2~2 .~3";
        QTest::newRow("last line end") << QByteArray("a\nb") << QByteArray("a\nb\n") << "1=1 2~2";
        QTest::newRow("a line after the last, both open") << QByteArray("a\nb") << QByteArray("a\nb\nc") << "1=1 2=2 .~3";
        QTest::newRow("the last line gone, both open") << QByteArray("a\nb\nc") << QByteArray("a\nb") << "1=1 2=2 3~.";
        QTest::newRow("line ends of Windows") << QByteArray("a\r\nb\r\n") << QByteArray("a\nb\n") << "1~1 2~2";
        QTest::newRow("joined") << QByteArray("one two\nthree\n") << QByteArray("one two three\n") << "1~1 2~.";
    }

    void linesFindEachOther()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, expected);
        QCOMPARE(pairs(compareTexts(before.toStdString(), after.toStdString())), expected);
    }

    void wordsAreMarked()
    {
        const DiffTexts texts = compareTexts("Answer in German, please.\n", "Answer in plain English, please.\n");
        QCOMPARE(marked(texts.left), QStringList{QStringLiteral("German,")});
        QCOMPARE(marked(texts.right), QStringList{QStringLiteral("plain English,")});
    }

    void lineEndsAreMarked()
    {
        const DiffTexts end = compareTexts("a\nb", "a\nb\n");
        QVERIFY(end.left.changed.empty());
        QCOMPARE(end.right.changed, (std::vector<TextSpan>{{3, 1}}));
        QCOMPARE(end.left.lineEnd(1), LineEnd::None);
        const DiffTexts windows = compareTexts("a\r\n", "a\n");
        QCOMPARE(marked(windows.left), QStringList{QStringLiteral("\r\n")});
        QCOMPARE(windows.left.lineEnd(0), LineEnd::CrLf);
        QCOMPARE(windows.right.lineEnd(0), LineEnd::Lf);
    }

    void aMarkAtTheBeginningIsKept()
    {
        const std::string text = "\xEF\xBB\xBF" "a\n";
        const DiffTexts texts = compareTexts(text, "a\n");
        QCOMPARE(texts.left.text.toStdString(), text);
        QCOMPARE(rebuilt(texts, true).toStdString(), text);
    }

    void rowsRebuildBothTexts()
    {
        static const char *const pieces[] = {"ä", "🛒 ", "word", " ", "\n", "\r\n", "\t", "other ", "{{x}}", "\n\n", "the ", "."};
        SplitMix64 random(7);
        for (int round = 0; round < 400; ++round) {
            const auto text = [&] {
                std::string made;
                for (auto i = random.below(60); i > 0; --i)
                    made += pieces[random.below(std::size(pieces))];
                return made;
            };
            const std::string before = text();
            std::string after = before;
            for (auto edits = random.below(6); edits > 0; --edits) {
                std::size_t at = random.below(after.size() + 1);
                while (at < after.size() && (static_cast<unsigned char>(after[at]) & 0xC0) == 0x80)
                    ++at;
                after.insert(at, text());
            }
            if (round % 3 == 0)
                after = text();
            const DiffTexts texts = compareTexts(before, after);
            QCOMPARE(rebuilt(texts, true).toStdString(), before);
            QCOMPARE(rebuilt(texts, false).toStdString(), after);
            const bool open = texts.left.endsOpen() && texts.right.endsOpen();
            const auto common = [&](const DiffSide &side) { return open && !unmarked(side).endsWith(QLatin1Char('\n')) ? unmarked(side) + QLatin1Char('\n') : unmarked(side); };
            QCOMPARE(common(texts.left), common(texts.right));
        }
    }

    void sectionsFollowThePrompt()
    {
        PromptContent before = prompt({say(Role::System, "Be short.\nBe {{mood}}.\n"), say(Role::User, "{{question}}")});
        before.parameters = {{"max_tokens", "200"}, {"temperature", "0.7"}};
        PromptContent after = prompt({say(Role::System, "Be short.\nBe {{mood}}!\n"), say(Role::User, "{{question}}")});
        after.parameters = {{"max_tokens", "200"}, {"temperature", "0.2"}, {"top_p", "1"}};
        const PromptDiffView view = diffView(before, after);
        QStringList titles;
        for (const DiffSection &section : view.sections)
            titles << section.title;
        QCOMPARE(titles, (QStringList{QStringLiteral("system"), QStringLiteral("user"), QStringLiteral("parameters")}));
        QCOMPARE(view.changes, 2);
        QCOMPARE(changedLines(view), 3);
        const DiffTexts &system = view.sections[0].texts;
        QCOMPARE(system.left.tags, (std::vector<TextSpan>{{13, 8}}));
        QCOMPARE(view.sections[1].texts.right.number(0), 3); // numbered through
        const DiffTexts &parameters = view.sections[2].texts;
        QCOMPARE(pairs(parameters), QStringLiteral("1=1 2~2 .~3"));
        QCOMPARE(marked(parameters.left), QStringList{QStringLiteral("0.7")});
        QCOMPARE(marked(parameters.right), (QStringList{QStringLiteral("0.2"), QStringLiteral("top_p 1")}));
        QCOMPARE(parameters.right.number(1), 0);
    }

    void messagesThatCameOrWentSaySo()
    {
        const PromptContent before = prompt({say(Role::System, "a"), say(Role::Assistant, "")});
        const PromptContent after = prompt({say(Role::System, "a"), say(Role::User, "b"), say(Role::User, "c")});
        const PromptDiffView view = diffView(before, after);
        QStringList said;
        for (const DiffSection &section : view.sections)
            said << section.title + QLatin1Char(' ') + section.note;
        QVERIFY(said.contains(QStringLiteral("assistant removed")));
        QCOMPARE(said.filter(QStringLiteral("user added")).size(), 2);
        QCOMPARE(view.changes, 3); // the empty message, too
    }

    void toolsReadAsSignatures()
    {
        PromptContent before = prompt({say(Role::User, "a")});
        PromptContent after = before;
        after.tools = R"([{"type":"function","function":{"name":"hand_over","description":"To a person.","parameters":{"type":"object",)"
                      R"("properties":{"reason":{"type":"string","maxLength":200},"queue":{"type":"string","enum":["support","billing"]},)"
                      R"("note":{"type":["string","null"]},"tags":{"type":"array","items":{"type":"string"}}},"required":["reason","queue"]}}}])";
        const PromptDiffView added = diffView(before, after);
        QCOMPARE(added.sections.back().note, QStringLiteral("added"));
        QCOMPARE(added.sections.back().texts.right.text,
                 QStringLiteral("hand_over(note?: string | null, queue: \"support\" | \"billing\", reason: string, tags?: string[])\n"
                                "  description: \"To a person.\"\n  reason.maxLength: 200\n"));
        before = after;
        after.tools.replace(after.tools.find("200"), 3, "300");
        const PromptDiffView changed = diffView(before, after);
        QCOMPARE(changed.changes, 1);
        QCOMPARE(marked(changed.sections.back().texts.right), QStringList{QStringLiteral("300")});
    }

    void jsonThatSaysTheSameIsShownAsTyped()
    {
        PromptContent before = prompt({});
        before.outputSchema = R"({"type":"object","properties":{"label":{"type":"string"}}})";
        PromptContent after = prompt({});
        after.outputSchema = "{\n  \"type\": \"object\",\n  \"properties\": {\"label\": {\"type\": \"string\"}}\n}";
        const PromptDiffView view = diffView(before, after);
        QCOMPARE(view.sections.front().note, QStringLiteral("says the same, written differently"));
        QCOMPARE(view.sections.front().texts.right.text.toStdString(), after.outputSchema);
        after.outputSchema = "{ not json";
        QCOMPARE(diffView(before, after).sections.front().texts.right.text.toStdString(), after.outputSchema);
    }

    void schemasReadAsLines()
    {
        PromptContent content = prompt({});
        content.outputSchema = R"({"type":"object","title":"Answer","required":["label"],"additionalProperties":false,)"
                               R"("properties":{"label":{"type":"string","enum":["a","b"]},"why":{"type":"string","description":"short"}}})";
        QCOMPARE(diffView(content, content).sections.front().texts.left.text,
                 QStringLiteral("label: \"a\" | \"b\"\nwhy?: string\n  description: \"short\"\nadditionalProperties: false\ntitle: \"Answer\"\n"));
    }

    void equalLinesFold()
    {
        const std::string before = lines(1, 20);
        std::string after = before;
        after.replace(after.find("line 10"), 7, "LINE 10");
        const PromptDiffView view = diffView(prompt({say(Role::User, before)}), prompt({say(Role::User, after)}));
        const ShownRows folded = shownRows(view, DiffMode::SideBySide);
        QCOMPARE(kinds(folded), QStringLiteral("SFBBBBBF")); // two lines stay beside the change
        QCOMPARE(folded.rows[1].count, 7);
        QCOMPARE(folded.changes, (std::vector<int>{4}));
        const ShownRows opened = shownRows(view, DiffMode::SideBySide, {{{0, folded.rows[1].row}}, {}});
        QCOMPARE(opened.rows.size(), folded.rows.size() + 6);
        QCOMPARE(opened.changes, (std::vector<int>{10}));
        QCOMPARE(kinds(shownRows(view, DiffMode::Inline)), QStringLiteral("SFBBLRBBF"));
    }

    void fewEqualLinesStay()
    {
        std::string after = lines(1, 10);
        after.replace(after.find("line 2"), 6, "LINE 2");
        after.replace(after.find("line 9"), 6, "LINE 9");
        const PromptDiffView view = diffView(prompt({say(Role::User, lines(1, 10))}), prompt({say(Role::User, after)}));
        // Of six equal lines four stay beside the changes; two are not worth a fold.
        QCOMPARE(kinds(shownRows(view, DiffMode::SideBySide)), QStringLiteral("SBBBBBBBBBB"));
    }

    void sectionsWithoutChangeFoldWhole()
    {
        const PromptContent same = prompt({say(Role::User, lines(1, 4))});
        const PromptDiffView view = diffView(same, same);
        QVERIFY(view.isEmpty());
        const ShownRows shown = shownRows(view, DiffMode::SideBySide);
        QCOMPARE(kinds(shown), QStringLiteral("SF"));
        QCOMPARE(rowSentence(view, shown.rows[1]), QStringLiteral("4 equal lines"));
    }

    void inlineShowsRemovedBeforeAdded()
    {
        const PromptDiffView view = diffView(prompt({say(Role::User, "a b\nc d\n")}), prompt({say(Role::User, "a x\nc y\nz\n")}));
        QCOMPARE(kinds(shownRows(view, DiffMode::Inline)), QStringLiteral("SLLRRR"));
    }

    void longLinesFoldAndBreak()
    {
        const std::string wide = std::string(10'005, 'x') + "\n";
        const PromptDiffView view = diffView(prompt({say(Role::User, wide + "a\n")}), prompt({say(Role::User, wide + "b\n")}));
        const ShownRows folded = shownRows(view, DiffMode::SideBySide);
        QCOMPARE(kinds(folded), QStringLiteral("SBBBBBMB"));
        QCOMPARE(folded.rows[6].count, 5);
        const ShownRows opened = shownRows(view, DiffMode::SideBySide, {{}, {{0, 0}}});
        QCOMPARE(kinds(opened), QStringLiteral("SBBBBBBB"));
        const DiffSide &side = view.sections[0].texts.left;
        QString joined;
        for (int part = 0; part < 6; ++part) {
            const TextSpan span = shownSpan(side, 0, part);
            joined += side.text.mid(span.begin, span.length);
        }
        QCOMPARE(joined.toStdString() + "\n", wide);
    }

    void breaksStandBetweenSigns()
    {
        std::string wide(1'999, 'x');
        for (int i = 0; i < 100; ++i)
            wide += "🛒";
        const PromptDiffView view = diffView(prompt({say(Role::User, wide)}), prompt({say(Role::User, wide)}));
        const DiffSide &side = view.sections[0].texts.left;
        QCOMPARE(shownSpan(side, 0, 0), (TextSpan{0, 1'999}));
        QCOMPARE(shownSpan(side, 0, 1), (TextSpan{1'999, 200}));
    }

    void sentencesAreForListeners()
    {
        const PromptDiffView view = diffView(prompt({say(Role::User, "same\nold\n")}), prompt({say(Role::User, "same\nnew\n")}));
        const ShownRows shown = shownRows(view, DiffMode::SideBySide);
        QCOMPARE(rowSentence(view, shown.rows[0]), QStringLiteral("user"));
        QCOMPARE(rowSentence(view, shown.rows[1]), QStringLiteral("line 1: same"));
        QCOMPARE(rowSentence(view, shown.rows[2]), QStringLiteral("line 2 removed: old; line 2 added: new"));
    }
};

QTEST_GUILESS_MAIN(PromptDiffTest)
#include "tst_prompt_diff.moc"
