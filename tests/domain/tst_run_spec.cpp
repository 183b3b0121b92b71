// The specification of a run as text: what was written is read, and what says nothing new keeps its hash.
#include <QTest>

#include "domain/run_spec.h"

using namespace assay;

namespace {

RunSpec spec()
{
    RunSpec made;
    made.id = *RunId::fromText("00000000-0000-4000-8000-000000000001");
    made.name = "tone";
    RunColumn column;
    column.promptName = "reply";
    column.model.name = column.model.modelId = "small";
    column.model.provider = column.provider.name = "here";
    column.provider.baseUrl = "http://127.0.0.1:8080/v1";
    made.columns = {column};
    made.scorers = {{"contains", "contains", R"({"value":"refund"})", false}};
    return made;
}

} // namespace

class RunSpecText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void specificationOfBeforeKeepsItsHash()
    {
        QCOMPARE(sha256(*runSpecText(spec())).hex(), std::string("e8103cb990c44e6c96c8d69654630e41bdb3f4846f0d8ae0c27515d030f14c2b"));
    }

    void selectionRoundTrip()
    {
        RunSpec chosen = spec();
        chosen.selection = {10, 3, 7, "late", {}};
        QCOMPARE(runSpecFromText(*runSpecText(chosen))->selection, chosen.selection);
        chosen.selection = {.cases = {"c7", "c2"}};
        QCOMPARE(runSpecFromText(*runSpecText(chosen))->selection, chosen.selection);
        QCOMPARE(runSpecFromText(*runSpecText(spec()))->selection, CaseSelection());
    }
};

QTEST_GUILESS_MAIN(RunSpecText)
#include "tst_run_spec.moc"
