<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n price(s) read</source>
        <translation>
            <numerusform>%n price read</numerusform>
            <numerusform>%n prices read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) to change</source>
        <translation>
            <numerusform>%n model to change</numerusform>
            <numerusform>%n models to change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) skipped</source>
        <translation>
            <numerusform>%n line skipped</numerusform>
            <numerusform>%n lines skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) lost</source>
        <translation>
            <numerusform>%n line lost</numerusform>
            <numerusform>%n lines lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: a prompt of %n message(s)</source>
        <translation>
            <numerusform>%1: a prompt of %n message</numerusform>
            <numerusform>%1: a prompt of %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the price table cannot be used</source>
        <translation>
            <numerusform>%n line of the price table cannot be used</numerusform>
            <numerusform>%n lines of the price table cannot be used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is now %2 (%3), %n case(s)</source>
        <translation>
            <numerusform>%1 is now %2 (%3), %n case</numerusform>
            <numerusform>%1 is now %2 (%3), %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Made the queue “%1”: %n item(s)</source>
        <translation>
            <numerusform>Made the queue “%1”: %n item</numerusform>
            <numerusform>Made the queue “%1”: %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n new label record(s) of %2</source>
        <translation>
            <numerusform>%1: %n new label record of %2</numerusform>
            <numerusform>%1: %n new label records of %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %1: %n record(s)</source>
        <translation>
            <numerusform>Wrote %1: %n record</numerusform>
            <numerusform>Wrote %1: %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n item(s)</source>
        <translation>
            <numerusform>%1: %n item</numerusform>
            <numerusform>%1: %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>People disagree on %n item(s); “label decide” settles them</source>
        <translation>
            <numerusform>People disagree on %n item; “label decide” settles it</numerusform>
            <numerusform>People disagree on %n items; “label decide” settles them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) end before they begin: their latency is unknown</source>
        <translation>
            <numerusform>%n span ends before it begins: its latency is unknown</numerusform>
            <numerusform>%n spans end before they begin: their latency is unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) count more cached than input tokens: the cached ones are unknown</source>
        <translation>
            <numerusform>%n span counts more cached than input tokens: the cached ones are unknown</numerusform>
            <numerusform>%n spans count more cached than input tokens: the cached ones are unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) below zero are unknown</source>
        <translation>
            <numerusform>%n number below zero is unknown</numerusform>
            <numerusform>%n numbers below zero are unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) have no time: the import&apos;s stands for it</source>
        <translation>
            <numerusform>%n span has no time: the import&apos;s stands for it</numerusform>
            <numerusform>%n spans have no time: the import&apos;s stands for it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) read</source>
        <translation>
            <numerusform>%n span read</numerusform>
            <numerusform>%n spans read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them answers of models</source>
        <translation>
            <numerusform>%n of them an answer of a model</numerusform>
            <numerusform>%n of them answers of models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n known already</numerusform>
            <numerusform>%n known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) lost</source>
        <translation>
            <numerusform>%n record lost</numerusform>
            <numerusform>%n records lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n query(s)</source>
        <translation>
            <numerusform>%n query</numerusform>
            <numerusform>%n queries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a cost</source>
        <translation>
            <numerusform>%n without a cost</numerusform>
            <numerusform>%n without a cost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of answers to different prompts: the preferred one&apos;s stands as the input</source>
        <translation>
            <numerusform>%n pair of answers to different prompts: the preferred one&apos;s stands as the input</numerusform>
            <numerusform>%n pairs of answers to different prompts: the preferred one&apos;s stands as the input</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %2: %n new reference(s)</source>
        <translation>
            <numerusform>%1 %2: %n new reference</numerusform>
            <numerusform>%1 %2: %n new references</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n smaller segment(s) not listed</source>
        <translation>
            <numerusform>%n smaller segment not listed</numerusform>
            <numerusform>%n smaller segments not listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) read</source>
        <translation>
            <numerusform>%n record read</numerusform>
            <numerusform>%n records read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prompt(s)</source>
        <translation>
            <numerusform>%n prompt</numerusform>
            <numerusform>%n prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n provider(s)</source>
        <translation>
            <numerusform>%n provider</numerusform>
            <numerusform>%n providers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test(s)</source>
        <translation>
            <numerusform>%n test</numerusform>
            <numerusform>%n tests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n grader(s) became assertions</source>
        <translation>
            <numerusform>%n grader became an assertion</numerusform>
            <numerusform>%n graders became assertions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blind label(s) are missing before agreement says something.</source>
        <translation>
            <numerusform>%n blind label is missing before agreement says something.</numerusform>
            <numerusform>%n blind labels are missing before agreement says something.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>People and judge disagree on %n answer(s); --json names them.</source>
        <translation>
            <numerusform>People and judge disagree on %n answer; --json names it.</numerusform>
            <numerusform>People and judge disagree on %n answers; --json names them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The budget had no room for %n question(s) to judges: those scores are unknown. Go on with run --resume and a larger budget.
</source>
        <translation>
            <numerusform>The budget had no room for %n question to judges: that score is unknown. Go on with run --resume and a larger budget.
</numerusform>
            <numerusform>The budget had no room for %n questions to judges: those scores are unknown. Go on with run --resume and a larger budget.
</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message numerus="yes">
        <source>%n case(s) of both</source>
        <translation>
            <numerusform>%n case of both</numerusform>
            <numerusform>%n cases of both</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out whose content differs</source>
        <translation>
            <numerusform>%n left out whose content differs</numerusform>
            <numerusform>%n left out whose content differs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out that only A has</source>
        <translation>
            <numerusform>%n left out that only A has</numerusform>
            <numerusform>%n left out that only A has</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out that only B has</source>
        <translation>
            <numerusform>%n left out that only B has</numerusform>
            <numerusform>%n left out that only B has</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Datasets</name>
    <message numerus="yes">
        <source>%1 lacks %n of them</source>
        <translation>
            <numerusform>%1 lacks %n of them</numerusform>
            <numerusform>%1 lacks %n of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Diff</name>
    <message numerus="yes">
        <source>%n equal lines</source>
        <translation>
            <numerusform>%n equal line</numerusform>
            <numerusform>%n equal lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%n result(s); n counts cases, intervals at 95 %</source>
        <translation>
            <numerusform>%n result; n counts cases, intervals at 95 %</numerusform>
            <numerusform>%n results; n counts cases, intervals at 95 %</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>✗ %n errors</source>
        <translation>
            <numerusform>✗ %n error</numerusform>
            <numerusform>✗ %n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cost %1 for %n answers</source>
        <translation>
            <numerusform>Cost %1 for %n answer</numerusform>
            <numerusform>Cost %1 for %n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cost unknown: %n answers have no price.
Known part: %1</source>
        <translation>
            <numerusform>Cost unknown: %n answer has no price.
Known part: %1</numerusform>
            <numerusform>Cost unknown: %n answers have no price.
Known part: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>≈ %Ln more cases</source>
        <translation>
            <numerusform>≈ %Ln more case</numerusform>
            <numerusform>≈ %Ln more cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Judges</name>
    <message numerus="yes">
        <source>n = %Ln answer(s)</source>
        <translation>
            <numerusform>n = %Ln answer</numerusform>
            <numerusform>n = %Ln answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>n = %Ln verdict(s)</source>
        <translation>
            <numerusform>n = %Ln verdict</numerusform>
            <numerusform>n = %Ln verdicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>n = %Ln label(s)</source>
        <translation>
            <numerusform>n = %Ln label</numerusform>
            <numerusform>n = %Ln labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This judge is worth about %Ln label(s) here.</source>
        <translation>
            <numerusform>This judge is worth about %Ln label here.</numerusform>
            <numerusform>This judge is worth about %Ln labels here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For the doubt of %Ln label(s)</source>
        <translation>
            <numerusform>For the doubt of %Ln label</numerusform>
            <numerusform>For the doubt of %Ln labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labelled</source>
        <translation>
            <numerusform>%Ln labelled</numerusform>
            <numerusform>%Ln labelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln judged</source>
        <translation>
            <numerusform>%Ln judged</numerusform>
            <numerusform>%Ln judged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) that nobody gave are left out.</source>
        <translation>
            <numerusform>%Ln answer that nobody gave is left out.</numerusform>
            <numerusform>%Ln answers that nobody gave are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more blind label(s) are needed before anything can be said of this judge.</source>
        <translation>
            <numerusform>%Ln more blind label is needed before anything can be said of this judge.</numerusform>
            <numerusform>%Ln more blind labels are needed before anything can be said of this judge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln judged answer(s)</source>
        <translation>
            <numerusform>%Ln judged answer</numerusform>
            <numerusform>%Ln judged answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Labelling</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Locator</name>
    <message numerus="yes">
        <source>prompt, %n version(s)</source>
        <translation>
            <numerusform>prompt, %n version</numerusform>
            <numerusform>prompt, %n versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dataset, %n case(s)</source>
        <translation>
            <numerusform>dataset, %n case</numerusform>
            <numerusform>dataset, %n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Policies</name>
    <message numerus="yes">
        <source>%1 of %n condition(s) hold.</source>
        <translation>
            <numerusform>%1 of %n condition holds.</numerusform>
            <numerusform>%1 of %n conditions hold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n case(s)</source>
        <translation>
            <numerusform>at least %n case</numerusform>
            <numerusform>at least %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the run at most %n day(s) old</source>
        <translation>
            <numerusform>the run at most %n day old</numerusform>
            <numerusform>the run at most %n days old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromptDiff</name>
    <message numerus="yes">
        <source>%n equal lines</source>
        <translation>
            <numerusform>%n equal line</numerusform>
            <numerusform>%n equal lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more characters</source>
        <translation>
            <numerusform>%n more character</numerusform>
            <numerusform>%n more characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Promptfoo</name>
    <message numerus="yes">
        <source>%n case(s) have documents, which have no place there: they are left out</source>
        <translation>
            <numerusform>%n case has documents, which have no place there: they are left out</numerusform>
            <numerusform>%n cases have documents, which have no place there: they are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prompt(s) could not be rendered again: the template stands there</source>
        <translation>
            <numerusform>%n prompt could not be rendered again: the template stands there</numerusform>
            <numerusform>%n prompts could not be rendered again: the template stands there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) without a verdict count as passed there</source>
        <translation>
            <numerusform>%n result without a verdict counts as passed there</numerusform>
            <numerusform>%n results without a verdict count as passed there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>≈ %Ln more case(s)</source>
        <translation>
            <numerusform>≈ %Ln more case</numerusform>
            <numerusform>≈ %Ln more cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>n = %Ln case(s) of both columns</source>
        <translation>
            <numerusform>n = %Ln case of both columns</numerusform>
            <numerusform>n = %Ln cases of both columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) left out that only one side gave a value</source>
        <translation>
            <numerusform>%Ln case left out that only one side gave a value</numerusform>
            <numerusform>%Ln cases left out that only one side gave a value</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln smaller segment(s) not listed</source>
        <translation>
            <numerusform>%Ln smaller segment not listed</numerusform>
            <numerusform>%Ln smaller segments not listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fewer than %Ln case(s)</source>
        <translation>
            <numerusform>fewer than %Ln case</numerusform>
            <numerusform>fewer than %Ln cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultWords</name>
    <message numerus="yes">
        <source>cost unknown: %1 known, %Ln without a price</source>
        <translation>
            <numerusform>cost unknown: %1 known, %Ln without a price</numerusform>
            <numerusform>cost unknown: %1 known, %Ln without a price</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln results</source>
        <translation>
            <numerusform>%Ln result</numerusform>
            <numerusform>%Ln results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln texts are not in the search index: searches read them</source>
        <translation>
            <numerusform>%Ln text is not in the search index: searches read it</numerusform>
            <numerusform>%Ln texts are not in the search index: searches read them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cost unknown, %Ln without a price</source>
        <translation>
            <numerusform>cost unknown, %Ln without a price</numerusform>
            <numerusform>cost unknown, %Ln without a price</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Salvage</name>
    <message numerus="yes">
        <source>%n answer(s) whose run or case is lost</source>
        <translation>
            <numerusform>%n answer whose run or case is lost</numerusform>
            <numerusform>%n answers whose run or case is lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) could not be saved:</source>
        <translation>
            <numerusform>%n thing could not be saved:</numerusform>
            <numerusform>%n things could not be saved:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetupChoices</name>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tabular</name>
    <message numerus="yes">
        <source>%n case(s) read</source>
        <translation>
            <numerusform>%n case read</numerusform>
            <numerusform>%n cases read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blank line(s) skipped</source>
        <translation>
            <numerusform>%n blank line skipped</numerusform>
            <numerusform>%n blank lines skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) lost</source>
        <translation>
            <numerusform>%n line lost</numerusform>
            <numerusform>%n lines lost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message numerus="yes">
        <source>The case lacks %n variable(s) that the prompt uses</source>
        <translation>
            <numerusform>The case lacks %n variable that the prompt uses</numerusform>
            <numerusform>The case lacks %n variables that the prompt uses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trends</name>
    <message numerus="yes">
        <source>%n day(s) with results</source>
        <translation>
            <numerusform>%n day with results</numerusform>
            <numerusform>%n days with results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n smaller group(s) not shown</source>
        <translation>
            <numerusform>%n smaller group not shown</numerusform>
            <numerusform>%n smaller groups not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrustView</name>
    <message numerus="yes">
        <source>%n more ask after this one.</source>
        <translation>
            <numerusform>%n more asks after this one.</numerusform>
            <numerusform>%n more ask after this one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::items::CompareDesk</name>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::items::DatasetDesk</name>
    <message numerus="yes">
        <source>%Ln cases</source>
        <translation>
            <numerusform>%Ln case</numerusform>
            <numerusform>%Ln cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln datasets</source>
        <translation>
            <numerusform>%Ln dataset</numerusform>
            <numerusform>%Ln datasets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs used it. They keep v%1; nothing measured changes.</source>
        <translation>
            <numerusform>%Ln run used it. It keeps v%1; nothing measured changes.</numerusform>
            <numerusform>%Ln runs used it. They keep v%1; nothing measured changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs used it. They keep their versions; nothing measured changes.</source>
        <translation>
            <numerusform>%Ln run used it. It keeps its version; nothing measured changes.</numerusform>
            <numerusform>%Ln runs used it. They keep their versions; nothing measured changes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::items::DatasetHistory</name>
    <message numerus="yes">
        <source>%Ln cases</source>
        <translation>
            <numerusform>%Ln case</numerusform>
            <numerusform>%Ln cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::items::DatasetWork</name>
    <message numerus="yes">
        <source>%Ln cases written to %1</source>
        <translation>
            <numerusform>%Ln case written to %1</numerusform>
            <numerusform>%Ln cases written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %2: %Ln cases</source>
        <translation>
            <numerusform>%1 %2: %Ln case</numerusform>
            <numerusform>%1 %2: %Ln cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::items::FacetModel</name>
    <message numerus="yes">
        <source>%Ln more…</source>
        <comment>values of a facet</comment>
        <translation>
            <numerusform>%Ln more…</numerusform>
            <numerusform>%Ln more…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more can be typed into the filter</source>
        <translation>
            <numerusform>%Ln more can be typed into the filter</numerusform>
            <numerusform>%Ln more can be typed into the filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %Ln results</source>
        <comment>facet, its value</comment>
        <translation>
            <numerusform>%1: %2, %Ln result</numerusform>
            <numerusform>%1: %2, %Ln results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::items::HistoryModel</name>
    <message numerus="yes">
        <source>Draft, %n lines changed</source>
        <translation>
            <numerusform>Draft, %n line changed</numerusform>
            <numerusform>Draft, %n lines changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::items::ImportDesk</name>
    <message numerus="yes">
        <source>%Ln lines skipped</source>
        <translation>
            <numerusform>%Ln line skipped</numerusform>
            <numerusform>%Ln lines skipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::items::MergeModel</name>
    <message numerus="yes">
        <source>%n lines changed</source>
        <translation>
            <numerusform>%n line changed</numerusform>
            <numerusform>%n lines changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::items::PolicyDesk</name>
    <message numerus="yes">
        <source>%Ln conditions</source>
        <translation>
            <numerusform>%Ln condition</numerusform>
            <numerusform>%Ln conditions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::items::PromptTree</name>
    <message numerus="yes">
        <source>%1, %n version(s), draft</source>
        <translation>
            <numerusform>%1, %n version, draft</numerusform>
            <numerusform>%1, %n versions, draft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n version(s)</source>
        <translation>
            <numerusform>%1, %n version</numerusform>
            <numerusform>%1, %n versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::items::QueueDesk</name>
    <message numerus="yes">
        <source>%Ln labels of %1 taken back into “%2”</source>
        <translation>
            <numerusform>%Ln label of %1 taken back into “%2”</numerusform>
            <numerusform>%Ln labels of %1 taken back into “%2”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were here already</source>
        <translation>
            <numerusform>%Ln was here already</numerusform>
            <numerusform>%Ln were here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %Ln labels to %1</source>
        <translation>
            <numerusform>Wrote %Ln label to %1</numerusform>
            <numerusform>Wrote %Ln labels to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels from %1</source>
        <translation>
            <numerusform>%Ln label from %1</numerusform>
            <numerusform>%Ln labels from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known already</source>
        <translation>
            <numerusform>%Ln known already</numerusform>
            <numerusform>%Ln known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be used</source>
        <translation>
            <numerusform>%Ln could not be used</numerusform>
            <numerusform>%Ln could not be used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is now %2: %Ln new references</source>
        <translation>
            <numerusform>%1 is now %2: %Ln new reference</numerusform>
            <numerusform>%1 is now %2: %Ln new references</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln had theirs already</source>
        <translation>
            <numerusform>%Ln had theirs already</numerusform>
            <numerusform>%Ln had theirs already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with several answers left as they are</source>
        <translation>
            <numerusform>%Ln with several answers left as it is</numerusform>
            <numerusform>%Ln with several answers left as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln no longer in the dataset</source>
        <translation>
            <numerusform>%Ln no longer in the dataset</numerusform>
            <numerusform>%Ln no longer in the dataset</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::items::ResultActions</name>
    <message numerus="yes">
        <source>%Ln cases</source>
        <translation>
            <numerusform>%Ln case</numerusform>
            <numerusform>%Ln cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln results</source>
        <translation>
            <numerusform>%Ln result</numerusform>
            <numerusform>%Ln results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln datasets</source>
        <translation>
            <numerusform>%Ln dataset</numerusform>
            <numerusform>%Ln datasets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln had it before</source>
        <translation>
            <numerusform>%Ln had it before</numerusform>
            <numerusform>%Ln had it before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are no longer in the dataset</source>
        <translation>
            <numerusform>%Ln is no longer in the dataset</numerusform>
            <numerusform>%Ln are no longer in the dataset</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stood there as they are</source>
        <translation>
            <numerusform>%Ln stood there as it is</numerusform>
            <numerusform>%Ln stood there as they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::items::ResultGroupModel</name>
    <message numerus="yes">
        <source>%Ln answers, each counts as one</source>
        <translation>
            <numerusform>%Ln answer, each counts as one</numerusform>
            <numerusform>%Ln answers, each counts as one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cases, each counts as one</source>
        <translation>
            <numerusform>%Ln case, each counts as one</numerusform>
            <numerusform>%Ln cases, each counts as one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mean of %Ln mean scores, t interval</source>
        <translation>
            <numerusform>Mean of %Ln mean score, t interval</numerusform>
            <numerusform>Mean of %Ln mean scores, t interval</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::items::ResultGrouping</name>
    <message numerus="yes">
        <source>%Ln groups</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::items::ScoreDesk</name>
    <message numerus="yes">
        <source>Scored %Ln answers of “%1”</source>
        <translation>
            <numerusform>Scored %Ln answer of “%1”</numerusform>
            <numerusform>Scored %Ln answers of “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::items::SetupDesk</name>
    <message numerus="yes">
        <source>%n chosen cases</source>
        <translation>
            <numerusform>%n chosen case</numerusform>
            <numerusform>%n chosen cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Models judge %Ln time(s), apart from the answers.</source>
        <translation>
            <numerusform>Models judge %Ln time, apart from the answers.</numerusform>
            <numerusform>Models judge %Ln times, apart from the answers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::items::TraceDesk</name>
    <message numerus="yes">
        <source>%n answers from %1</source>
        <translation>
            <numerusform>%n answer from %1</numerusform>
            <numerusform>%n answers from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queries</source>
        <comment>a query is a trace</comment>
        <translation>
            <numerusform>%n query</numerusform>
            <numerusform>%n queries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n known already</numerusform>
            <numerusform>%n known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records could not be read</source>
        <translation>
            <numerusform>%n record could not be read</numerusform>
            <numerusform>%n records could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n costs computed from prices</source>
        <translation>
            <numerusform>%n cost computed from prices</numerusform>
            <numerusform>%n costs computed from prices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a cost</source>
        <translation>
            <numerusform>%n without a cost</numerusform>
            <numerusform>%n without a cost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::items::TrialDesk</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::CompareBar</name>
    <message numerus="yes">
        <source>▲ %n cannot be sent</source>
        <translation>
            <numerusform>▲ %n cannot be sent</numerusform>
            <numerusform>▲ %n cannot be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::CompareRoom</name>
    <message numerus="yes">
        <source>%n cases · %1 columns</source>
        <translation>
            <numerusform>%n case · %1 columns</numerusform>
            <numerusform>%n cases · %1 columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::CompareStart</name>
    <message numerus="yes">
        <source>%n cases of %1</source>
        <translation>
            <numerusform>%n case of %1</numerusform>
            <numerusform>%n cases of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::DatasetRoom</name>
    <message numerus="yes">
        <source>%Ln lines skipped</source>
        <translation>
            <numerusform>%Ln line skipped</numerusform>
            <numerusform>%Ln lines skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::DiffView</name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n changes</source>
        <translation>
            <numerusform>%1 of %n change</numerusform>
            <numerusform>%1 of %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::FindBar</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n match(es)</source>
        <translation>
            <numerusform>%1 of %n match</numerusform>
            <numerusform>%1 of %n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::GovernanceRoom</name>
    <message numerus="yes">
        <source>%Ln policies</source>
        <translation>
            <numerusform>%Ln policy</numerusform>
            <numerusform>%Ln policies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::HelpPanel</name>
    <message numerus="yes">
        <source>%1 of %n</source>
        <translation>
            <numerusform>%1 of %n</numerusform>
            <numerusform>%1 of %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::HistoryList</name>
    <message numerus="yes">
        <source>%n lines changed</source>
        <translation>
            <numerusform>%n line changed</numerusform>
            <numerusform>%n lines changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::HistoryPane</name>
    <message numerus="yes">
        <source>Mark two, not %n.</source>
        <translation>
            <numerusform>Mark two, not %n.</numerusform>
            <numerusform>Mark two, not %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The draft has %n changed lines. Put the text of %1 in its place?</source>
        <translation>
            <numerusform>The draft has %n changed line. Put the text of %1 in its place?</numerusform>
            <numerusform>The draft has %n changed lines. Put the text of %1 in its place?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::ImportPage</name>
    <message numerus="yes">
        <source>%Ln blank lines</source>
        <translation>
            <numerusform>%Ln blank line</numerusform>
            <numerusform>%Ln blank lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>▲ %Ln lines cannot be used</source>
        <translation>
            <numerusform>▲ %Ln line cannot be used</numerusform>
            <numerusform>▲ %Ln lines cannot be used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln cases</source>
        <translation>
            <numerusform>Import %Ln case</numerusform>
            <numerusform>Import %Ln cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cases</source>
        <translation>
            <numerusform>%Ln case</numerusform>
            <numerusform>%Ln cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::LabelPane</name>
    <message numerus="yes">
        <source>%Ln items answered</source>
        <translation>
            <numerusform>%Ln item answered</numerusform>
            <numerusform>%Ln items answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln skipped</numerusform>
            <numerusform>%Ln skipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::LabelRoom</name>
    <message numerus="yes">
        <source>Decide on %Ln items</source>
        <translation>
            <numerusform>Decide on %Ln item</numerusform>
            <numerusform>Decide on %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting for you</source>
        <translation>
            <numerusform>%Ln waiting for you</numerusform>
            <numerusform>%Ln waiting for you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::LookPanel</name>
    <message numerus="yes">
        <source>%Ln pairs</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln groups</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln prompts</source>
        <translation>
            <numerusform>%Ln prompt</numerusform>
            <numerusform>%Ln prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cases</source>
        <translation>
            <numerusform>%Ln case</numerusform>
            <numerusform>%Ln cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::MergeView</name>
    <message numerus="yes">
        <source>%1 of %n conflicts settled</source>
        <translation>
            <numerusform>%1 of %n conflict settled</numerusform>
            <numerusform>%1 of %n conflicts settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts are open</source>
        <translation>
            <numerusform>%n conflict is open</numerusform>
            <numerusform>%n conflicts are open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::PeoplePage</name>
    <message numerus="yes">
        <source>%n person(s) in this project</source>
        <translation>
            <numerusform>%n person in this project</numerusform>
            <numerusform>%n people in this project</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::PreviewPane</name>
    <message numerus="yes">
        <source>%Ln token(s) (estimate) · %1</source>
        <translation>
            <numerusform>%Ln token (estimate) · %1</numerusform>
            <numerusform>%Ln tokens (estimate) · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::ProblemList</name>
    <message numerus="yes">
        <source>%n problem(s) in this draft</source>
        <translation>
            <numerusform>%n problem in this draft</numerusform>
            <numerusform>%n problems in this draft</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::PromptTransfer</name>
    <message numerus="yes">
        <source>Copied %n line(s)</source>
        <translation>
            <numerusform>Copied %n line</numerusform>
            <numerusform>Copied %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::PromptsRoom</name>
    <message numerus="yes">
        <source>Run on %n case(s)</source>
        <translation>
            <numerusform>Run on %n case</numerusform>
            <numerusform>Run on %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) in dataset %1</source>
        <translation>
            <numerusform>%n case in dataset %1</numerusform>
            <numerusform>%n cases in dataset %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::QueueForm</name>
    <message numerus="yes">
        <source>%Ln items</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::RailEntry</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::ResultsRoom</name>
    <message numerus="yes">
        <source>Wrote %Ln rows to %1</source>
        <translation>
            <numerusform>Wrote %Ln row to %1</numerusform>
            <numerusform>Wrote %Ln rows to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln rows</source>
        <translation>
            <numerusform>Copied %Ln row</numerusform>
            <numerusform>Copied %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %Ln groups to %1</source>
        <translation>
            <numerusform>Wrote %Ln group to %1</numerusform>
            <numerusform>Wrote %Ln groups to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::RunPane</name>
    <message numerus="yes">
        <source>What goes for good: every answer, tool call, thinking and error text of its %Ln results, and what scorers wrote about them, %1 in all.</source>
        <translation>
            <numerusform>What goes for good: every answer, tool call, thinking and error text of its %Ln result, and what scorers wrote about them, %1 in all.</numerusform>
            <numerusform>What goes for good: every answer, tool call, thinking and error text of its %Ln results, and what scorers wrote about them, %1 in all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::ScoreForm</name>
    <message numerus="yes">
        <source>%Ln stored answers. No model that answered is asked again; judges and programs are. Scores only ever come in: what is given stays in the log and cannot be undone.</source>
        <translation>
            <numerusform>%Ln stored answer. No model that answered is asked again; judges and programs are. Scores only ever come in: what is given stays in the log and cannot be undone.</numerusform>
            <numerusform>%Ln stored answers. No model that answered is asked again; judges and programs are. Scores only ever come in: what is given stays in the log and cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::SetupChips</name>
    <message numerus="yes">
        <source>%n repeats</source>
        <translation>
            <numerusform>%n repeat</numerusform>
            <numerusform>%n repeats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::TrendsBar</name>
    <message numerus="yes">
        <source>last %n day(s)</source>
        <translation>
            <numerusform>last %n day</numerusform>
            <numerusform>last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::window::RunNews</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
</context>
</TS>
