<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>Compare</name>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
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
    <name>Format</name>
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
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
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
    <name>assay::widgets::CompareBar</name>
    <message numerus="yes">
        <source>%1 · %n cases</source>
        <translation>
            <numerusform>%1 · %n case</numerusform>
            <numerusform>%1 · %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeats</source>
        <translation>
            <numerusform>%n repeat</numerusform>
            <numerusform>%n repeats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::ColumnHeads</name>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%1: a prompt of %n message(s)</source>
        <translation>
            <numerusform>%1: a prompt of %n message</numerusform>
            <numerusform>%1: a prompt of %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is now %2 (%3), %n case(s)</source>
        <translation>
            <numerusform>%1 is now %2 (%3), %n case</numerusform>
            <numerusform>%1 is now %2 (%3), %n cases</numerusform>
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
</TS>
