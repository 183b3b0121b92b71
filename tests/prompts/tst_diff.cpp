// Word diffs: they rebuild both texts, are minimal, and beat or equal git's own count over a generated corpus.
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "base/splitmix64.h"
#include "prompts/diff.h"
#include "prompts/token_diff.h"

using namespace assay;

namespace {

std::string rebuilt(const TextDiff &diff, DiffOp side)
{
    std::string text;
    for (const DiffSegment &segment : diff.segments)
        if (segment.op == DiffOp::Equal || segment.op == side)
            text += segment.text;
    return text;
}

/// A text of sentences and lines over a small vocabulary, so that words repeat as they do in prompts.
std::string randomText(SplitMix64 &random, int words)
{
    static const char *vocabulary[]{"the", "answer", "order", "parcel", "is", "late", "we", "send", "a", "refund", "within", "days", "please", "customer", "mail"};
    std::string text;
    for (int i = 0; i < words; ++i) {
        text += vocabulary[random.below(15)];
        const auto sign = random.below(12);
        text += sign == 0 ? ".\n" : sign == 1 ? ", " : sign == 2 ? "\n\n" : " ";
    }
    return text;
}

std::string edited(const std::string &text, SplitMix64 &random, int per)
{
    std::string result;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find_first_of(" \n", at), text.size() - 1) + 1;
        const std::string word = text.substr(at, end - at);
        const auto dice = random.below(static_cast<std::uint64_t>(per) * 3);
        if (dice == 0)
            result += "changed ";
        else if (dice == 1)
            result += word + "added ";
        else if (dice != 2)
            result += word;
        at = end;
    }
    return result;
}

/// Length of the shortest edit script by the plain quadratic table.
std::size_t shortestScript(const std::vector<std::uint32_t> &a, const std::vector<std::uint32_t> &b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = a[i - 1] == b[j - 1] ? diagonal : std::min(above, row[j - 1]) + 1;
            diagonal = above;
        }
    }
    return row[b.size()];
}

} // namespace

class Diffs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bothTextsAreRebuilt()
    {
        const std::pair<const char *, const char *> pairs[]{{"", ""}, {"", "a"}, {"a\r\n", "a\n"}, {"one two\n", "one two"}, {"  a  b ", "a b"}, {"a\xff b", "a\xfe b"}};
        for (const auto &[before, after] : pairs) {
            for (const TextDiff &diff : {diffWords(before, after), diffLines(before, after)}) {
                QCOMPARE(rebuilt(diff, DiffOp::Delete), std::string(before));
                QCOMPARE(rebuilt(diff, DiffOp::Insert), std::string(after));
            }
        }
    }

    void onlyTheChangedWordIsMarked()
    {
        const TextDiff diff = diffWords("It will come on Monday, I think.", "It will come on Friday, I think.");
        QCOMPARE(diff.segments.size(), 4u);
        QCOMPARE(diff.segments[1], (DiffSegment{DiffOp::Delete, "Monday,"}));
        QCOMPARE(diff.segments[2], (DiffSegment{DiffOp::Insert, "Friday,"}));
        QCOMPARE(diff.deletedWords, 1);
    }

    void changedBlanksAreShownNotCounted()
    {
        const TextDiff diff = diffWords("a  b", "a b");
        QCOMPARE(diff.deletedWords + diff.insertedWords, 0);
        QCOMPARE(rebuilt(diff, DiffOp::Delete), std::string("a  b"));
        QVERIFY(diff.segments.size() > 1);
    }

    void scriptsAreShortest()
    {
        SplitMix64 random(7);
        for (int round = 0; round < 400; ++round) {
            std::vector<std::uint32_t> a(random.below(30));
            std::vector<std::uint32_t> b(random.below(30));
            for (auto *list : {&a, &b})
                for (auto &token : *list)
                    token = static_cast<std::uint32_t>(random.below(5));
            std::size_t length = 0;
            for (const TokenRun &run : diffTokens(a, b)) {
                if (!run.equal) {
                    length += run.firstEnd - run.firstBegin + run.secondEnd - run.secondBegin;
                    continue;
                }
                QCOMPARE(run.firstEnd - run.firstBegin, run.secondEnd - run.secondBegin);
                for (std::size_t i = 0; i < run.firstEnd - run.firstBegin; ++i)
                    QCOMPARE(a[run.firstBegin + i], b[run.secondBegin + i]);
            }
            QCOMPARE(length, shortestScript(a, b));
        }
    }

    void largeTextsAreNeverCut()
    {
        SplitMix64 random(3);
        const std::string before = randomText(random, 40'000);
        const std::string after = edited(before, random, 50);
        const TextDiff diff = diffWords(before, after);
        QCOMPARE(rebuilt(diff, DiffOp::Delete), before);
        QCOMPARE(rebuilt(diff, DiffOp::Insert), after);
        const std::string line(300'000, 'x');
        QCOMPARE(rebuilt(diffWords(line, line + "y"), DiffOp::Insert), line + "y");
    }

    void neverMoreWordsThanGit()
    {
        QTemporaryDir folder;
        SplitMix64 random(11);
        std::int64_t ours = 0;
        std::int64_t gits = 0;
        const int pairs = std::max(40, qEnvironmentVariableIntValue("ASSAY_LONG")); // ASSAY_LONG=N takes N pairs
        for (int pair = 0; pair < pairs; ++pair) {
            const std::string before = randomText(random, 20 + static_cast<int>(random.below(300)));
            const std::string after = edited(before, random, 2 + static_cast<int>(random.below(30)));
            const auto write = [&](const char *name, const std::string &text) {
                QFile file(folder.filePath(QLatin1String(name)));
                if (file.open(QIODevice::WriteOnly))
                    file.write(QByteArray::fromStdString(text));
            };
            write("a", before);
            write("b", after);
            QProcess git;
            git.setWorkingDirectory(folder.path());
            git.start(QStringLiteral("git"), {QStringLiteral("diff"), QStringLiteral("--no-index"), QStringLiteral("--word-diff=porcelain"), QStringLiteral("--minimal"),
                                              QStringLiteral("-U100000"), QStringLiteral("a"), QStringLiteral("b")});
            QVERIFY(git.waitForFinished());
            std::int64_t count = 0;
            const auto lines = git.readAllStandardOutput().split('\n');
            for (const QByteArray &line : lines.mid(5))
                if (line.startsWith('+') || line.startsWith('-'))
                    count += line.mid(1).simplified().isEmpty() ? 0 : line.mid(1).simplified().count(' ') + 1;
            const TextDiff diff = diffWords(before, after);
            const std::int64_t mine = diff.deletedWords + diff.insertedWords;
            QVERIFY2(static_cast<double>(mine) <= 1.05 * static_cast<double>(count), qPrintable(QStringLiteral("%1 against %2").arg(mine).arg(count)));
            ours += mine;
            gits += count;
        }
        qInfo("%d pairs: %lld changed words, git has %lld", pairs, static_cast<long long>(ours), static_cast<long long>(gits));
        QVERIFY2(ours <= gits, qPrintable(QStringLiteral("%1 against %2").arg(ours).arg(gits)));
    }

    void promptsArePairedByMessage()
    {
        PromptContent before;
        before.messages = {{Role::System, "Be short.", {}, {}}, {Role::User, "{{q}}", {}, {}}};
        before.tools = R"([{"name":"f"}])";
        PromptContent after = before;
        after.messages.insert(after.messages.begin() + 1, {Role::User, "example", {}, {}});
        after.messages[0].text = "Be very short.";
        after.parameters["temperature"] = "0";
        after.tools = R"([{"name":"g"}])";
        const auto parts = diffPrompts(before, after);
        QStringList names;
        for (const PartDiff &part : parts)
            names << QString::fromStdString(part.label());
        QCOMPARE(names, (QStringList{QStringLiteral("message 1, system"), QStringLiteral("message 2, user"), QStringLiteral("parameter temperature"),
                                     QStringLiteral("tools /0/name")}));
        QVERIFY(parts[1].added);
    }
};

QTEST_GUILESS_MAIN(Diffs)
#include "tst_diff.moc"
