// Near duplicates: what is found, what is not, and that the answer does not depend on luck or size.
#include <QElapsedTimer>
#include <QTest>

#include "base/splitmix64.h"
#include "domain/near_duplicates.h"
#include "support/sanitized.h"

using namespace assay;

namespace {

using Groups = std::vector<std::vector<std::int64_t>>;

Groups groupsOf(const std::vector<std::string> &texts)
{
    NearDuplicateFinder finder;
    for (const std::string &text : texts)
        finder.addText(text);
    Groups groups;
    for (const NearDuplicates &group : finder.groups()) {
        groups.emplace_back();
        for (const NearDuplicates::Member &member : group.members)
            groups.back().push_back(member.row);
    }
    return groups;
}

/// @p words words drawn by @p random of a language of 5,000.
std::string randomText(SplitMix64 &random, int words)
{
    std::string text;
    for (int i = 0; i < words; ++i)
        text += "w" + std::to_string(random.below(5000)) + " ";
    return text;
}

} // namespace

class NearDuplicateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void caseBlanksAndPunctuationDoNotCount()
    {
        QCOMPARE(groupsOf({"Where is my parcel, please?", "Something else altogether here", "where is  my PARCEL please"}), (Groups{{0, 2}}));
        QCOMPARE(groupsOf({"\xC3\x84RGER mit der Rechnung", "\xC3\xA4rger mit der Rechnung!"}), (Groups{{0, 1}}));
    }

    void otherWordsAreOtherCases()
    {
        QVERIFY(groupsOf({"Where is parcel 7?", "Where is parcel 8?", "Where was parcel 7?"}).empty());
        QVERIFY(groupsOf({"", "", "?!"}).empty());
        QVERIFY(groupsOf({}).empty());
    }

    void shortTextsAreComparedWhole()
    {
        QCOMPARE(groupsOf({"yes", "no", "Yes.", "yes no"}), (Groups{{0, 2}}));
    }

    void scriptsWithoutBlanks()
    {
        const std::string text = "\xE6\x88\x91\xE7\x9A\x84\xE5\x8C\x85\xE8\xA3\xB9\xE5\x9C\xA8\xE5\x93\xAA\xE9\x87\x8C\xE8\xAF\xB7\xE5\x91\x8A\xE8\xAF\x89\xE6\x88\x91\xE8\xB0\xA2\xE8\xB0\xA2";
        QCOMPARE(groupsOf({text, text + "\xEF\xBC\x9F", "\xE4\xBD\xA0\xE5\xA5\xBD"}), (Groups{{0, 1}}));
    }

    void oneWordOfManyIsFoundAndEstimatedWell()
    {
        SplitMix64 random(1);
        double error = 0;
        int found = 0;
        for (int i = 0; i < 200; ++i) {
            const std::string text = randomText(random, 50);
            NearDuplicateFinder finder;
            finder.addText(text);
            finder.addText(text + "added");
            const auto groups = finder.groups();
            found += groups.size() == 1;
            if (!groups.empty())
                error = std::max(error, std::abs(groups[0].members[1].similarity - 48.0 / 49));
        }
        QCOMPARE(found, 200);
        QVERIFY2(error < 0.12, qPrintable(QString::number(error)));
    }

    void halfOfTheWordsIsNoDuplicate()
    {
        SplitMix64 random(2);
        int found = 0;
        for (int i = 0; i < 200; ++i) {
            const std::string common = randomText(random, 20);
            found += !groupsOf({common + randomText(random, 20), common + randomText(random, 20)}).empty();
        }
        QCOMPARE(found, 0);
    }

    void variablesAreReadOnly()
    {
        NearDuplicateFinder finder;
        finder.add({{{"q", "the very same question"}}, {}, "one", {}, {"a"}});
        finder.add({{{"q", "The very same question"}}, {}, "two", {}, {"b"}});
        const auto groups = finder.groups();
        QCOMPARE(groups.size(), 1u);
        QCOMPARE(groups[0].members.size(), 2u);
        QCOMPARE(groups[0].members[1].similarity, 1.0);
    }

    /// A hundred thousand cases, a tenth of them copies with one word more; and as many that are all the same.
    void manyCases()
    {
        SplitMix64 random(3);
        NearDuplicateFinder finder;
        NearDuplicateFinder same;
        QElapsedTimer timer;
        timer.start();
        std::string last;
        const int count = isSanitized() ? 20'000 : 100'000;
        for (int i = 0; i < count; ++i) {
            const std::string text = i % 10 == 9 ? last + "more" : randomText(random, 30);
            last = text;
            finder.addText(text);
            if (i < count / 5)
                same.addText("always the same text");
        }
        QCOMPARE(finder.groups().size(), static_cast<std::size_t>(count / 10));
        QCOMPARE(same.groups().size(), 1u);
        QVERIFY(timer.elapsed() < 60'000);
    }
};

QTEST_GUILESS_MAIN(NearDuplicateTest)
#include "tst_near_duplicates.moc"
