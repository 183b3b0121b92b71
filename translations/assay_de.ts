<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>A workbench where a team writes prompts, proves them, and approves them. An assay is the test that tells what a metal is worth.</source>
        <translation>Eine Werkbank, an der ein Team Prompts schreibt, prüft und freigibt. „Assay“ heißt die Probe, die sagt, was ein Metall wert ist.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty. Nothing is sent anywhere except to the addresses that you entered.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später. Sie kommt ohne jede Gewähr. Nichts wird irgendwohin gesendet außer an die Adressen, die Sie eingetragen haben.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Gemacht mit</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>The import was cancelled</source>
        <translation>Der Import wurde abgebrochen</translation>
    </message>
    <message>
        <source>This is no file of results, or it is damaged</source>
        <translation>Das ist keine Datei mit Ergebnissen, oder sie ist beschädigt</translation>
    </message>
    <message>
        <source>more than a tenth of it cannot be read; the first: %1</source>
        <translation>mehr als ein Zehntel davon ist nicht lesbar; das Erste: %1</translation>
    </message>
    <message>
        <source>Say what it is with --as, or write it again.</source>
        <translation>Sagen Sie mit --as, was es ist, oder schreiben Sie sie neu.</translation>
    </message>
    <message>
        <source>it holds bytes that are no JSON</source>
        <translation>sie enthält Bytes, die kein JSON sind</translation>
    </message>
    <message>
        <source>a record is larger than 32 MB</source>
        <translation>ein Satz ist größer als 32 MB</translation>
    </message>
    <message>
        <source>it is not valid JSON</source>
        <translation>es ist kein gültiges JSON</translation>
    </message>
    <message>
        <source>it is nested deeper than %1 levels</source>
        <translation>es ist tiefer als %1 Ebenen geschachtelt</translation>
    </message>
    <message>
        <source>it is no object</source>
        <translation>es ist kein Objekt</translation>
    </message>
    <message>
        <source>Imported with the run “%1”</source>
        <translation>Mit dem Lauf „%1“ importiert</translation>
    </message>
    <message>
        <source>There are more than %1 answers in it</source>
        <translation>Es sind mehr als %1 Antworten darin</translation>
    </message>
    <message>
        <source>Divide the file and import the parts.</source>
        <translation>Teilen Sie die Datei und importieren Sie die Teile.</translation>
    </message>
    <message>
        <source>a second answer in the same place of the matrix was passed over</source>
        <translation>eine zweite Antwort am selben Platz der Matrix wurde übergangen</translation>
    </message>
    <message>
        <source>Imported from %1</source>
        <translation>Importiert aus %1</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>The project could not be copied</source>
        <translation>Das Projekt konnte nicht kopiert werden</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>es ist beschädigt</translation>
    </message>
    <message>
        <source>The copy could not be written</source>
        <translation>Die Kopie konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>the new file exists already</source>
        <translation>die neue Datei gibt es schon</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>Die Datei konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The backup was not restored</source>
        <translation>Die Sicherung wurde nicht wiederhergestellt</translation>
    </message>
    <message>
        <source>Name another file.</source>
        <translation>Nennen Sie eine andere Datei.</translation>
    </message>
</context>
<context>
    <name>Blobs</name>
    <message>
        <source>A part of the project is damaged</source>
        <translation>Ein Teil des Projekts ist beschädigt</translation>
    </message>
    <message>
        <source>the content %1 is missing</source>
        <translation>der Inhalt %1 fehlt</translation>
    </message>
    <message>
        <source>the content %1 does not have its hash</source>
        <translation>der Inhalt %1 hat nicht seinen Hash</translation>
    </message>
</context>
<context>
    <name>Calibration</name>
    <message>
        <source>The judge cannot be laid beside this question</source>
        <translation>Der Richter lässt sich nicht neben diese Frage legen</translation>
    </message>
    <message>
        <source>The run has no scorer “%1”</source>
        <translation>Der Lauf hat keinen Bewerter „%1“</translation>
    </message>
    <message>
        <source>it has: %1</source>
        <translation>er hat: %1</translation>
    </message>
    <message>
        <source>people compared two answers; so must the judge (judge.pairwise)</source>
        <translation>Menschen haben zwei Antworten verglichen; das muss auch der Richter tun (judge.pairwise)</translation>
    </message>
    <message>
        <source>its answers are no categories</source>
        <translation>ihre Antworten sind keine Kategorien</translation>
    </message>
</context>
<context>
    <name>CaseFilter</name>
    <message>
        <source>nothing stands behind the sign that negates</source>
        <translation>hinter dem Zeichen, das verneint, steht nichts</translation>
    </message>
    <message>
        <source>The filter cannot be used at column %1</source>
        <translation>Der Filter kann ab Spalte %1 nicht verwendet werden</translation>
    </message>
    <message>
        <source>the quote is not closed</source>
        <translation>das Anführungszeichen wird nicht geschlossen</translation>
    </message>
    <message>
        <source>Add a &quot; at the end.</source>
        <translation>Setzen Sie ein &quot; ans Ende.</translation>
    </message>
    <message>
        <source>cases are filtered by terms that all hold, without brackets</source>
        <translation>Fälle werden mit Begriffen gefiltert, die alle gelten, ohne Klammern</translation>
    </message>
    <message>
        <source>cases are filtered by terms that all hold</source>
        <translation>Fälle werden mit Begriffen gefiltert, die alle gelten</translation>
    </message>
    <message>
        <source>there is no field “%1”</source>
        <translation>es gibt kein Feld „%1“</translation>
    </message>
    <message>
        <source>There are tag, id, reference and is; words stand alone or in quotes.</source>
        <translation>Es gibt tag, id, reference und is; Wörter stehen allein oder in Anführungszeichen.</translation>
    </message>
    <message>
        <source>“%1:” has no value</source>
        <translation>„%1:“ hat keinen Wert</translation>
    </message>
    <message>
        <source>a case is never “%1”</source>
        <translation>ein Fall ist nie „%1“</translation>
    </message>
    <message>
        <source>There are added, changed, removed, similar and example.</source>
        <translation>Es gibt added, changed, removed, similar und example.</translation>
    </message>
    <message>
        <source>Write alternatives with a comma: tag:refund,delivery.</source>
        <translation>Alternativen werden mit Komma geschrieben: tag:refund,delivery.</translation>
    </message>
    <message>
        <source>The filter cannot be used</source>
        <translation>Der Filter kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>it is longer than 16 KiB</source>
        <translation>er ist länger als 16 KiB</translation>
    </message>
</context>
<context>
    <name>CaseFilterWords</name>
    <message>
        <source>Filter, as in: tag:refund reference:none &quot;late delivery&quot;</source>
        <translation>Filter, etwa: tag:refund reference:none &quot;late delivery&quot;</translation>
    </message>
    <message>
        <source>tag of the case</source>
        <translation>Tag des Falls</translation>
    </message>
    <message>
        <source>id of the case, late-* for a beginning</source>
        <translation>Kennung des Falls, late-* für einen Anfang</translation>
    </message>
    <message>
        <source>words of the reference, or none</source>
        <translation>Wörter der Referenz, oder none</translation>
    </message>
    <message>
        <source>added, changed, removed, similar, example</source>
        <translation>added, changed, removed, similar, example</translation>
    </message>
</context>
<context>
    <name>CaseReading</name>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>erased person</source>
        <translation>gelöschte Person</translation>
    </message>
    <message>
        <source>✓ %1 of %2</source>
        <translation>✓ %1 von %2</translation>
    </message>
    <message>
        <source>✗ %1 of %2</source>
        <translation>✗ %1 von %2</translation>
    </message>
    <message>
        <source>○ no answer</source>
        <translation>○ keine Antwort</translation>
    </message>
    <message>
        <source>○ no verdict</source>
        <translation>○ kein Urteil</translation>
    </message>
    <message>
        <source>%1 of %2 answers with a verdict pass</source>
        <translation>%1 von %2 Antworten mit Urteil bestehen</translation>
    </message>
    <message>
        <source>%1 without a verdict</source>
        <translation>%1 ohne Urteil</translation>
    </message>
    <message>
        <source>%1 ended in an error</source>
        <translation>%1 endeten mit einem Fehler</translation>
    </message>
    <message>
        <source>over all runs and repeats, whatever the case said then</source>
        <translation>über alle Läufe und Wiederholungen, wie immer der Fall damals lautete</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>+ added</source>
        <translation>+ hinzugefügt</translation>
    </message>
    <message>
        <source>~ changed</source>
        <translation>~ geändert</translation>
    </message>
    <message>
        <source>− removed</source>
        <translation>− entfernt</translation>
    </message>
    <message>
        <source>“%1” was not changed</source>
        <translation>„%1“ wurde nicht geändert</translation>
    </message>
    <message>
        <source>its value is JSON, and what was typed is not: %1</source>
        <translation>der Wert ist JSON, und das Getippte ist keines: %1</translation>
    </message>
    <message>
        <source>Write a text in quotes, a number, or a list in brackets.</source>
        <translation>Schreiben Sie Text in Anführungszeichen, eine Zahl oder eine Liste in Klammern.</translation>
    </message>
</context>
<context>
    <name>Catalog</name>
    <message>
        <source>The name “%1” cannot be used</source>
        <translation>Der Name „%1“ kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>another one has it</source>
        <translation>etwas anderes heißt schon so</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>the project has none yet</source>
        <translation>das Projekt hat noch keinen</translation>
    </message>
    <message>
        <source>there are: %1</source>
        <translation>es gibt: %1</translation>
    </message>
    <message>
        <source>There is no provider “%1”</source>
        <translation>Es gibt keinen Anbieter „%1“</translation>
    </message>
    <message>
        <source>There is no model “%1”</source>
        <translation>Es gibt kein Modell „%1“</translation>
    </message>
</context>
<context>
    <name>CatalogEdits</name>
    <message>
        <source>A model needs the id that its provider knows it by</source>
        <translation>Ein Modell braucht die Kennung, unter der sein Anbieter es kennt</translation>
    </message>
    <message>
        <source>There is no such kind of provider</source>
        <translation>Diese Art von Anbieter gibt es nicht</translation>
    </message>
    <message>
        <source>A key cannot come from there</source>
        <translation>Von dort kann kein Schlüssel kommen</translation>
    </message>
    <message>
        <source>the name of an environment variable holds letters, digits and _ only</source>
        <translation>der Name einer Umgebungsvariablen besteht nur aus Buchstaben, Ziffern und _</translation>
    </message>
</context>
<context>
    <name>CatalogText</name>
    <message>
        <source>from the keychain</source>
        <translation>aus dem Schlüsselbund</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>from %1 · set</source>
        <translation>aus %1 · gesetzt</translation>
    </message>
    <message>
        <source>from %1 · not set</source>
        <translation>aus %1 · nicht gesetzt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>CheckChoosers</name>
    <message>
        <source>Case of the preview</source>
        <translation>Fall der Vorschau</translation>
    </message>
    <message>
        <source>Model of the estimate and of the trial</source>
        <translation>Modell der Schätzung und der Probe</translation>
    </message>
    <message>
        <source>Add a model in Settings…</source>
        <translation>Modell in den Einstellungen hinzufügen…</translation>
    </message>
    <message>
        <source>Version to compare with</source>
        <translation>Version, mit der verglichen wird</translation>
    </message>
    <message>
        <source>base of the draft</source>
        <translation>Basis des Entwurfs</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>There are no backups of this project</source>
        <translation>Von diesem Projekt gibt es keine Sicherungen</translation>
    </message>
    <message>
        <source>Restored %1 as %2</source>
        <translation>%1 wiederhergestellt als %2</translation>
    </message>
    <message>
        <source>There is no such backup</source>
        <translation>Diese Sicherung gibt es nicht</translation>
    </message>
    <message>
        <source>“assay-cli backup list” names those there are.</source>
        <translation>„assay-cli backup list“ nennt die vorhandenen.</translation>
    </message>
    <message>
        <source>%1 is now %2</source>
        <translation>%1 ist nun %2</translation>
    </message>
    <message>
        <source>%1 %2 (%3), %4 cases: %5</source>
        <translation>%1 %2 (%3), %4 Fälle: %5</translation>
    </message>
    <message>
        <source>%1 added, %2 removed, %3 changed, %4 unchanged</source>
        <translation>%1 hinzugefügt, %2 entfernt, %3 geändert, %4 unverändert</translation>
    </message>
    <message>
        <source>No two cases say nearly the same</source>
        <translation>Keine zwei Fälle sagen fast dasselbe</translation>
    </message>
    <message>
        <source>There is no person “%1”</source>
        <translation>Es gibt keine Person „%1“</translation>
    </message>
    <message>
        <source>“assay-cli person list” names them all.</source>
        <translation>„assay-cli person list“ nennt alle.</translation>
    </message>
    <message>
        <source>Give either --run or --person</source>
        <translation>Geben Sie entweder --run oder --person an</translation>
    </message>
    <message>
        <source>Then give the same command again: until then the removed texts stand in the file&apos;s bytes.</source>
        <translation>Geben Sie dann denselben Befehl noch einmal: bis dahin stehen die entfernten Texte in den Bytes der Datei.</translation>
    </message>
    <message>
        <source>Erased. Hashes and the chain stand as before</source>
        <translation>Gelöscht. Hashes und Kette stehen wie zuvor</translation>
    </message>
    <message>
        <source>This backup may still hold it: %1</source>
        <translation>Diese Sicherung enthält es vielleicht noch: %1</translation>
    </message>
    <message>
        <source>--dataset goes without --run and --where</source>
        <translation>--dataset steht ohne --run und --where</translation>
    </message>
    <message>
        <source>Wrote %1: %2 rows</source>
        <translation>%1 geschrieben: %2 Zeilen</translation>
    </message>
    <message>
        <source>What comes from standard input has no name</source>
        <translation>Was von der Standardeingabe kommt, hat keinen Namen</translation>
    </message>
    <message>
        <source>Give one with --name.</source>
        <translation>Geben Sie einen mit --name an.</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>Die Datei konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Imported from %1</source>
        <translation>Importiert aus %1</translation>
    </message>
    <message>
        <source>; nothing new: %1 is still %2</source>
        <translation>; nichts Neues: %1 ist noch %2</translation>
    </message>
    <message>
        <source>; %1 is now %2</source>
        <translation>; %1 ist nun %2</translation>
    </message>
    <message>
        <source>Only a dataset is made of several files</source>
        <translation>Nur ein Datensatz entsteht aus mehreren Dateien</translation>
    </message>
    <message>
        <source>Import them one by one.</source>
        <translation>Importieren Sie sie einzeln.</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>Kopf %1</translation>
    </message>
    <message>
        <source>joined to no registry</source>
        <translation>mit keiner Registry verbunden</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>The parameter “%1” cannot be used</source>
        <translation>Der Parameter „%1“ kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>Write KEY=VALUE, as --param temperature=0.2</source>
        <translation>Schreiben Sie NAME=WERT, wie --param temperature=0.2</translation>
    </message>
    <message>
        <source>Its prices are those of the vendor&apos;s price page as of %1: input %2, cached %3, output %4 dollars per million tokens. Check that they still hold; --input-price and --output-price give others.</source>
        <translation>Seine Preise sind die der Preisseite des Herstellers vom %1: Eingabe %2, zwischengespeichert %3, Ausgabe %4 Dollar je Million Token. Prüfen Sie, ob sie noch gelten; --input-price und --output-price setzen andere.</translation>
    </message>
    <message>
        <source>Added model %1</source>
        <translation>Modell %1 hinzugefügt</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>%1 angelegt</translation>
    </message>
    <message>
        <source>“%1” names no case</source>
        <translation>„%1“ nennt keinen Fall</translation>
    </message>
    <message>
        <source>a case is written DATASET#CASE or DATASET@V#CASE</source>
        <translation>ein Fall wird DATENSATZ#FALL oder DATENSATZ@V#FALL geschrieben</translation>
    </message>
    <message>
        <source>(not there)</source>
        <translation>(nicht da)</translation>
    </message>
    <message>
        <source>, line %1</source>
        <translation>, Zeile %1</translation>
    </message>
    <message>
        <source>ancestor</source>
        <translation>Vorfahr</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>unsere</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>ihre</translation>
    </message>
    <message>
        <source>Conflicts: %1. Nothing was changed.</source>
        <translation>Konflikte: %1. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing to merge: %1 (%2) already holds the other version</source>
        <translation>Nichts zusammenzuführen: %1 (%2) enthält die andere Version schon</translation>
    </message>
    <message>
        <source>Merged %1 into %2</source>
        <translation>%1 in %2 zusammengeführt</translation>
    </message>
    <message>
        <source>warning: %1 (%2:%3:%4).</source>
        <translation>Warnung: %1 (%2:%3:%4).</translation>
    </message>
    <message>
        <source>warning: This looks like another template language and is kept as typed. “--dialect %1” converts it.</source>
        <translation>Warnung: Das sieht nach einer anderen Vorlagensprache aus und bleibt wie getippt. „--dialect %1“ wandelt es um.</translation>
    </message>
    <message>
        <source>Added provider %1 (%2)</source>
        <translation>Anbieter %1 hinzugefügt (%2)</translation>
    </message>
    <message>
        <source>No server answers on the usual ports of this machine.</source>
        <translation>An den üblichen Ports dieses Rechners antwortet kein Server.</translation>
    </message>
    <message>
        <source>Removed provider %1</source>
        <translation>Anbieter %1 entfernt</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>reachable</source>
        <translation>erreichbar</translation>
    </message>
    <message>
        <source>reachable, refused</source>
        <translation>erreichbar, abgelehnt</translation>
    </message>
    <message>
        <source>The test was stopped</source>
        <translation>Die Prüfung wurde angehalten</translation>
    </message>
    <message>
        <source>No key was kept</source>
        <translation>Es wurde kein Schlüssel aufbewahrt</translation>
    </message>
    <message>
        <source>The keychain now holds the key for %1</source>
        <translation>Der Schlüsselbund enthält nun den Schlüssel für %1</translation>
    </message>
    <message>
        <source>There is no column “%1”</source>
        <translation>Es gibt keine Spalte „%1“</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Es gibt: %1.</translation>
    </message>
    <message>
        <source>With --resume only --retry-errors, --concurrency and --budget are given</source>
        <translation>Mit --resume stehen nur --retry-errors, --concurrency und --budget</translation>
    </message>
    <message>
        <source>A run needs --prompt, --model and --dataset</source>
        <translation>Ein Lauf braucht --prompt, --model und --dataset</translation>
    </message>
    <message>
        <source>“%1” is no amount in dollars</source>
        <translation>„%1“ ist kein Betrag in Dollar</translation>
    </message>
    <message>
        <source>Saved %1 events, %2 blobs, %3 cases, %4 results, %5 drafts in %6</source>
        <translation>%1 Ereignisse, %2 Inhalte, %3 Fälle, %4 Ergebnisse, %5 Entwürfe in %6 gerettet</translation>
    </message>
    <message>
        <source>lost: %1</source>
        <translation>verloren: %1</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message>
        <source>There is no such project</source>
        <translation>Dieses Projekt gibt es nicht</translation>
    </message>
    <message>
        <source>Taken over; before, %1</source>
        <translation>Übernommen; vorher: %1</translation>
    </message>
    <message>
        <source>Nobody is writing it</source>
        <translation>Niemand schreibt darin</translation>
    </message>
    <message>
        <source>wrong: %1 %2: %3</source>
        <translation>falsch: %1 %2: %3</translation>
    </message>
    <message>
        <source>Checked %1 events, %2 blobs, %3 cases, %4 results (%5 not yet bound by a seal): %6</source>
        <translation>%1 Ereignisse, %2 Inhalte, %3 Fälle, %4 Ergebnisse geprüft (%5 noch von keinem Siegel gebunden): %6</translation>
    </message>
    <message>
        <source>all is as it was written</source>
        <translation>alles ist, wie es geschrieben wurde</translation>
    </message>
    <message>
        <source>%1 wrong</source>
        <translation>%1 falsch</translation>
    </message>
    <message>
        <source>Key: </source>
        <translation>Schlüssel: </translation>
    </message>
    <message>
        <source>it does not exist or may not be read</source>
        <translation>es gibt sie nicht oder sie darf nicht gelesen werden</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>Die Datei ist zu groß</translation>
    </message>
    <message>
        <source>it is larger than 256 MiB</source>
        <translation>sie ist größer als 256 MiB</translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) read</source>
        <translation>
            <numerusform>%n Preis gelesen</numerusform>
            <numerusform>%n Preise gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) to change</source>
        <translation>
            <numerusform>%n Modell zu ändern</numerusform>
            <numerusform>%n Modelle zu ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unverändert</numerusform>
            <numerusform>%n unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) skipped</source>
        <translation>
            <numerusform>%n Zeile übersprungen</numerusform>
            <numerusform>%n Zeilen übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) lost</source>
        <translation>
            <numerusform>%n Zeile verloren</numerusform>
            <numerusform>%n Zeilen verloren</numerusform>
        </translation>
    </message>
    <message>
        <source>Dry run: nothing was written</source>
        <translation>Probelauf: nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>Nothing new: no model&apos;s prices change</source>
        <translation>Nichts Neues: die Preise keines Modells ändern sich</translation>
    </message>
    <message>
        <source>Correct them and import again; nothing was written.</source>
        <translation>Berichtigen Sie sie und importieren Sie erneut; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>  … only the first %1 are listed
</source>
        <translation>  … nur die ersten %1 sind aufgeführt
</translation>
    </message>
    <message>
        <source>Dry run: nothing was written
</source>
        <translation>Probelauf: nichts wurde geschrieben
</translation>
    </message>
    <message>
        <source>Nothing new: %1 %2 holds these cases already
</source>
        <translation>Nichts Neues: %1 %2 enthält diese Fälle schon
</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>Die Datei konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>This command line cannot be used</source>
        <translation>Diese Befehlszeile kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>“assay-cli%1 --help” shows what it takes</source>
        <translation>„assay-cli%1 --help“ zeigt, was möglich ist</translation>
    </message>
    <message>
        <source>“%1” has no draft</source>
        <translation>„%1“ hat keinen Entwurf</translation>
    </message>
    <message>
        <source>Unchanged: %1 is still %2 (%3)</source>
        <translation>Unverändert: %1 ist noch %2 (%3)</translation>
    </message>
    <message>
        <source>%1 is now %2 (%3)</source>
        <translation>%1 ist nun %2 (%3)</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Bezug</translation>
    </message>
    <message>
        <source>better,</source>
        <translation>besser,</translation>
    </message>
    <message>
        <source>worse,</source>
        <translation>schlechter,</translation>
    </message>
    <message>
        <source>no evidence; 2 pt would have been seen,</source>
        <translation>kein Beleg; 2 Pkt. wären gesehen worden,</translation>
    </message>
    <message>
        <source>no evidence, ≈ %1 more,</source>
        <translation>kein Beleg, ≈ %1 mehr,</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>pass rate</source>
        <translation>Bestehensquote</translation>
    </message>
    <message>
        <source>against baseline</source>
        <translation>gegen Bezug</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>tokens in + out</source>
        <translation>Token ein + aus</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>%1 · %2 · %3

</source>
        <translation>%1 · %2 · %3

</translation>
    </message>
    <message>
        <source>
%1 of %2 cells: %3 answered (%4 from the cache), %5 errors, %6 missing. %7 requests sent in %8 s.
</source>
        <translation>
%1 von %2 Zellen: %3 beantwortet (%4 aus dem Zwischenspeicher), %5 Fehler, %6 fehlen. %7 Anfragen in %8 s gesendet.
</translation>
    </message>
    <message>
        <source>n counts cases; intervals at 95 %: %1. Differences are paired by case.
</source>
        <translation>n zählt Fälle; Intervalle zu 95 %: %1. Unterschiede sind je Fall gepaart.
</translation>
    </message>
    <message numerus="yes">
        <source>%1: a prompt of %n message(s)</source>
        <translation>
            <numerusform>%1: ein Prompt aus %n Nachricht</numerusform>
            <numerusform>%1: ein Prompt aus %n Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the price table cannot be used</source>
        <translation>
            <numerusform>%n Zeile der Preistabelle ist nicht verwendbar</numerusform>
            <numerusform>%n Zeilen der Preistabelle sind nicht verwendbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is now %2 (%3), %n case(s)</source>
        <translation>
            <numerusform>%1 ist jetzt %2 (%3), %n Fall</numerusform>
            <numerusform>%1 ist jetzt %2 (%3), %n Fälle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Made the queue “%1”: %n item(s)</source>
        <translation>
            <numerusform>Warteschlange „%1“ angelegt: %n Stück</numerusform>
            <numerusform>Warteschlange „%1“ angelegt: %n Stück</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to undo for %1</source>
        <translation>Für %1 gibt es nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Took back the last answer, to item %1</source>
        <translation>Die letzte Antwort zurückgenommen, zu %1</translation>
    </message>
    <message>
        <source>Wrote the pack %1 for %2</source>
        <translation>Das Paket %1 für %2 geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n new label record(s) of %2</source>
        <translation>
            <numerusform>%1: %n neues Label von %2</numerusform>
            <numerusform>%1: %n neue Labels von %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %1: %n record(s)</source>
        <translation>
            <numerusform>%1 geschrieben: %n Eintrag</numerusform>
            <numerusform>%1 geschrieben: %n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n item(s)</source>
        <translation>
            <numerusform>%1: %n Stück</numerusform>
            <numerusform>%1: %n Stück</numerusform>
        </translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>zugeteilt</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>einig</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>items</source>
        <translation>Stücke</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Personen</translation>
    </message>
    <message numerus="yes">
        <source>People disagree on %n item(s); “label decide” settles them</source>
        <translation>
            <numerusform>Bei %n Stück ist man uneins; „label decide“ entscheidet</numerusform>
            <numerusform>Bei %n Stück ist man uneins; „label decide“ entscheidet</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no queues yet; “assay-cli label create” makes one</source>
        <translation>Es gibt noch keine Warteschlangen; „assay-cli label create“ legt eine an</translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>(gelöscht)</translation>
    </message>
    <message>
        <source>%1 is in the project (%2)</source>
        <translation>%1 ist im Projekt (%2)</translation>
    </message>
    <message>
        <source>“%1” is not asked in the queue “%2”</source>
        <translation>„%1“ wird in der Warteschlange „%2“ nicht gefragt</translation>
    </message>
    <message>
        <source>“assay-cli label status” lists its people.</source>
        <translation>„assay-cli label status“ nennt ihre Personen.</translation>
    </message>
    <message>
        <source>“%1” is no time</source>
        <translation>„%1“ ist keine Zeit</translation>
    </message>
    <message>
        <source>Write a day as 2026-11-09, or a moment as 2026-11-09T12:00:00Z.</source>
        <translation>Schreiben Sie einen Tag als 2026-11-09 oder einen Zeitpunkt als 2026-11-09T12:00:00Z.</translation>
    </message>
    <message>
        <source>There is no measure “%1”</source>
        <translation>Es gibt kein Maß „%1“</translation>
    </message>
    <message>
        <source>There is no bucket “%1”</source>
        <translation>Es gibt keine Einteilung „%1“</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) end before they begin: their latency is unknown</source>
        <translation>
            <numerusform>%n Span endet, bevor er beginnt: seine Latenz ist unbekannt</numerusform>
            <numerusform>%n Spans enden, bevor sie beginnen: ihre Latenz ist unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) count more cached than input tokens: the cached ones are unknown</source>
        <translation>
            <numerusform>%n Span zählt mehr Tokens aus dem Cache als Eingabe: die aus dem Cache sind unbekannt</numerusform>
            <numerusform>%n Spans zählen mehr Tokens aus dem Cache als Eingabe: die aus dem Cache sind unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) below zero are unknown</source>
        <translation>
            <numerusform>%n Zahl unter null ist unbekannt</numerusform>
            <numerusform>%n Zahlen unter null sind unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) have no time: the import&apos;s stands for it</source>
        <translation>
            <numerusform>%n Span hat keine Zeit: die des Imports steht dafür</numerusform>
            <numerusform>%n Spans haben keine Zeit: die des Imports steht dafür</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) read</source>
        <translation>
            <numerusform>%n Span gelesen</numerusform>
            <numerusform>%n Spans gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them answers of models</source>
        <translation>
            <numerusform>%n davon Antwort eines Modells</numerusform>
            <numerusform>%n davon Antworten von Modellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n schon bekannt</numerusform>
            <numerusform>%n schon bekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) lost</source>
        <translation>
            <numerusform>%n Eintrag verloren</numerusform>
            <numerusform>%n Einträge verloren</numerusform>
        </translation>
    </message>
    <message>
        <source>new prompt “%1”, without a text</source>
        <translation>neuer Prompt „%1“, ohne Text</translation>
    </message>
    <message>
        <source>%1, %2: %3 known, %4 of them computed from prices; %5</source>
        <translation>%1, %2: %3 bekannt, davon %4 aus Preisen errechnet; %5</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n query(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a cost</source>
        <translation>
            <numerusform>%n ohne Kosten</numerusform>
            <numerusform>%n ohne Kosten</numerusform>
        </translation>
    </message>
    <message>
        <source>They are the run “%1”</source>
        <translation>Sie sind der Lauf „%1“</translation>
    </message>
    <message>
        <source>Nothing new: nothing was written</source>
        <translation>Nichts Neues: nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Weggelassen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of answers to different prompts: the preferred one&apos;s stands as the input</source>
        <translation>
            <numerusform>%n Paar von Antworten auf verschiedene Prompts: der der bevorzugten steht als Eingabe</numerusform>
            <numerusform>%n Paare von Antworten auf verschiedene Prompts: der der bevorzugten steht als Eingabe</numerusform>
        </translation>
    </message>
    <message>
        <source>Cases of %1</source>
        <translation>Fälle von %1</translation>
    </message>
    <message>
        <source>--label and --hold-out go with sft and preference</source>
        <translation>--label und --hold-out gehören zu sft und preference</translation>
    </message>
    <message>
        <source>%1: %2 new, %3 known already, %4 lost</source>
        <translation>%1: %2 neu, %3 schon bekannt, %4 verloren</translation>
    </message>
    <message>
        <source>The queue does not ask “%1”</source>
        <translation>Die Warteschlange fragt nicht nach „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%1 %2: %n new reference(s)</source>
        <translation>
            <numerusform>%1 %2: %n neue Referenz</numerusform>
            <numerusform>%1 %2: %n neue Referenzen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 had theirs already, %2 have several answers, %3 are no longer in the dataset</source>
        <translation>%1 hatten ihre schon, %2 haben mehrere Antworten, %3 sind nicht mehr im Datensatz</translation>
    </message>
    <message>
        <source>%1: %2 said the same again of %3 of %4 that came twice, [%5, %6]</source>
        <translation>%1: %2 sagte bei %3 von %4, die zweimal kamen, wieder dasselbe, [%5, %6]</translation>
    </message>
    <message>
        <source>Results for promptfoo are those of one run</source>
        <translation>Ergebnisse für promptfoo sind die eines Laufs</translation>
    </message>
    <message>
        <source>Name it with --run.</source>
        <translation>Nennen Sie ihn mit --run.</translation>
    </message>
    <message>
        <source>A configuration goes without --where</source>
        <translation>Eine Konfiguration kennt kein --where</translation>
    </message>
    <message>
        <source>A configuration is made of a dataset or a run</source>
        <translation>Eine Konfiguration entsteht aus einem Datensatz oder einem Lauf</translation>
    </message>
    <message>
        <source>Name one with --dataset or --run.</source>
        <translation>Nennen Sie ihn mit --dataset oder --run.</translation>
    </message>
    <message>
        <source>The policy %1 is unchanged: %2</source>
        <translation>Die Vorgabe %1 ist unverändert: %2</translation>
    </message>
    <message>
        <source>The policy %1 is now %2</source>
        <translation>Die Vorgabe %1 ist jetzt %2</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>since</source>
        <translation>seit</translation>
    </message>
    <message>
        <source>conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>%1 v%2 on %3 %4 · %5, %6</source>
        <translation>%1 v%2 auf %3 %4 · %5, %6</translation>
    </message>
    <message>
        <source>✓ passed </source>
        <translation>✓ bestanden </translation>
    </message>
    <message>
        <source>✗ failed </source>
        <translation>✗ verfehlt  </translation>
    </message>
    <message>
        <source>○ unknown</source>
        <translation>○ unbekannt</translation>
    </message>
    <message>
        <source>The gate passes.</source>
        <translation>Das Tor ist offen.</translation>
    </message>
    <message>
        <source>The gate does not pass.</source>
        <translation>Das Tor bleibt zu.</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>Marke</translation>
    </message>
    <message numerus="yes">
        <source>%n smaller segment(s) not listed</source>
        <translation>
            <numerusform>%n kleineres Segment nicht aufgeführt</numerusform>
            <numerusform>%n kleinere Segmente nicht aufgeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>n counts cases. Intervals at %1 %, p adjusted by Holm over the scorers, seed %2.</source>
        <translation>n zählt Fälle. Intervalle zu %1 %, p nach Holm über die Bewerter berichtigt, Startwert %2.</translation>
    </message>
    <message>
        <source>scorer</source>
        <translation>Bewerter</translation>
    </message>
    <message>
        <source>pass (all together)</source>
        <translation>bestanden (alle zusammen)</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>behoben</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>verdorben</translation>
    </message>
    <message>
        <source>Not compared: %1 (not in both runs with the same settings)</source>
        <translation>Nicht verglichen: %1 (nicht in beiden Läufen mit denselben Einstellungen)</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) read</source>
        <translation>
            <numerusform>%n Satz gelesen</numerusform>
            <numerusform>%n Sätze gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n übersprungen</numerusform>
            <numerusform>%n übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n Spalte</numerusform>
            <numerusform>%n Spalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n Fall</numerusform>
            <numerusform>%n Fälle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>A log of Inspect&apos;s is read from a file, not from standard input</source>
        <translation>Ein Protokoll von Inspect wird aus einer Datei gelesen, nicht aus der Standardeingabe</translation>
    </message>
    <message numerus="yes">
        <source>%n prompt(s)</source>
        <translation>
            <numerusform>%n Prompt</numerusform>
            <numerusform>%n Prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n provider(s)</source>
        <translation>
            <numerusform>%n Anbieter</numerusform>
            <numerusform>%n Anbieter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test(s)</source>
        <translation>
            <numerusform>%n Test</numerusform>
            <numerusform>%n Tests</numerusform>
        </translation>
    </message>
    <message>
        <source>prompt “%1” is now %2</source>
        <translation>Prompt „%1“ ist jetzt %2</translation>
    </message>
    <message>
        <source>prompt “%1” is still %2</source>
        <translation>Prompt „%1“ ist weiterhin %2</translation>
    </message>
    <message>
        <source>, not rendered here</source>
        <translation>, hier nicht ausgefüllt</translation>
    </message>
    <message>
        <source>model “%1”: %2</source>
        <translation>Modell „%1“: %2</translation>
    </message>
    <message>
        <source>Nothing new: the project holds this configuration already</source>
        <translation>Nichts Neues: das Projekt hat diese Konfiguration schon</translation>
    </message>
    <message>
        <source>%1 (line %2): %3</source>
        <translation>%1 (Zeile %2): %3</translation>
    </message>
    <message numerus="yes">
        <source>%n grader(s) became assertions</source>
        <translation>
            <numerusform>%n Bewerter wurde zur Prüfung</numerusform>
            <numerusform>%n Bewerter wurden zu Prüfungen</numerusform>
        </translation>
    </message>
    <message>
        <source>A dataset is exported as csv, tsv, json or jsonl</source>
        <translation>Ein Datensatz wird als csv, tsv, json oder jsonl ausgegeben</translation>
    </message>
    <message>
        <source>Results are exported as csv, jsonl, junit, html, sft or preference</source>
        <translation>Ergebnisse werden als csv, jsonl, junit, html, sft oder preference ausgegeben</translation>
    </message>
    <message>
        <source>not judged: smaller than %1</source>
        <translation>nicht beurteilt: kleiner als %1</translation>
    </message>
    <message>
        <source>agreement (kappa)</source>
        <translation>Übereinstimmung (Kappa)</translation>
    </message>
    <message>
        <source>same verdict</source>
        <translation>gleiches Urteil</translation>
    </message>
    <message>
        <source>bias (judge − people)</source>
        <translation>Verzerrung (Richter − Menschen)</translation>
    </message>
    <message>
        <source>corrected mean</source>
        <translation>berichtigter Mittelwert</translation>
    </message>
    <message>
        <source>by the judge alone</source>
        <translation>nach dem Richter allein</translation>
    </message>
    <message>
        <source>by the labels alone</source>
        <translation>nach den Labels allein</translation>
    </message>
    <message>
        <source>longer answers favoured</source>
        <translation>längere Antworten bevorzugt</translation>
    </message>
    <message>
        <source>orders disagree</source>
        <translation>Reihenfolgen uneins</translation>
    </message>
    <message>
        <source>the first one wins</source>
        <translation>die erste gewinnt</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>Verzerrung</translation>
    </message>
    <message numerus="yes">
        <source>%n blind label(s) are missing before agreement says something.</source>
        <translation>
            <numerusform>Es fehlt noch %n blindes Label, bevor die Übereinstimmung etwas sagt.</numerusform>
            <numerusform>Es fehlen noch %n blinde Labels, bevor die Übereinstimmung etwas sagt.</numerusform>
        </translation>
    </message>
    <message>
        <source>figure, 95 %</source>
        <translation>Zahl, 95 %</translation>
    </message>
    <message>
        <source>The judge is worth about %1 labels here.</source>
        <translation>Der Richter ist hier etwa %1 Labels wert.</translation>
    </message>
    <message numerus="yes">
        <source>People and judge disagree on %n answer(s); --json names them.</source>
        <translation>
            <numerusform>Menschen und Richter sind bei %n Antwort uneins; --json nennt sie.</numerusform>
            <numerusform>Menschen und Richter sind bei %n Antworten uneins; --json nennt sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Judges cost %1, apart from the answers.
</source>
        <translation>Richter kosteten %1, getrennt von den Antworten.
</translation>
    </message>
    <message>
        <source>Not trusted: the command of the scorer “%1”</source>
        <translation>Nicht vertraut: der Befehl des Bewerters „%1“</translation>
    </message>
    <message>
        <source>program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>“%1” is no SHA-256</source>
        <translation>„%1“ ist kein SHA-256</translation>
    </message>
    <message>
        <source>it has 64 hex digits</source>
        <translation>er hat 64 Hexziffern</translation>
    </message>
    <message>
        <source>An estimate: %1 of %2 answers are sent, for %3%4.
</source>
        <translation>Eine Schätzung: %1 von %2 Antworten werden gesendet, für %3%4.
</translation>
    </message>
    <message>
        <source>at most </source>
        <translation>höchstens </translation>
    </message>
    <message>
        <source>Judging, apart from that: %1 scores, for %2.
</source>
        <translation>Das Richten, davon getrennt: %1 Werte, für %2.
</translation>
    </message>
    <message>
        <source>Only a new run can be estimated</source>
        <translation>Nur ein neuer Lauf lässt sich schätzen</translation>
    </message>
    <message numerus="yes">
        <source>The budget had no room for %n question(s) to judges: those scores are unknown. Go on with run --resume and a larger budget.
</source>
        <translation>
            <numerusform>Für %n Frage an Richter war im Budget kein Platz: Dieser Wert ist unbekannt. Weiter mit run --resume und einem größeren Budget.
</numerusform>
            <numerusform>Für %n Fragen an Richter war im Budget kein Platz: Diese Werte sind unbekannt. Weiter mit run --resume und einem größeren Budget.
</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandTrust</name>
    <message>
        <source>What you trust could not be kept</source>
        <translation>Wem Sie vertrauen, ließ sich nicht festhalten</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>The command cannot be used</source>
        <translation>Der Befehl ist nicht brauchbar</translation>
    </message>
    <message>
        <source>“argv” must be a list of a program and its arguments, all texts</source>
        <translation>„argv“ muss eine Liste aus einem Programm und seinen Argumenten sein, alles Texte</translation>
    </message>
    <message>
        <source>“argv” begins with no program</source>
        <translation>„argv“ beginnt mit keinem Programm</translation>
    </message>
    <message>
        <source>“files” must be an object of texts by name</source>
        <translation>„files“ muss ein Objekt aus Texten nach Namen sein</translation>
    </message>
    <message>
        <source>“%1” is no plain file name</source>
        <translation>„%1“ ist kein einfacher Dateiname</translation>
    </message>
    <message>
        <source>the files are larger than 4 MiB together</source>
        <translation>die Dateien sind zusammen größer als 4 MiB</translation>
    </message>
    <message>
        <source>“%1” must be a whole number from 1 to %2</source>
        <translation>„%1“ muss eine ganze Zahl von 1 bis %2 sein</translation>
    </message>
    <message>
        <source>“threshold” must be a number</source>
        <translation>„threshold“ muss eine Zahl sein</translation>
    </message>
    <message>
        <source>The command was not run</source>
        <translation>Der Befehl lief nicht</translation>
    </message>
    <message>
        <source>you do not trust it</source>
        <translation>Sie vertrauen ihm nicht</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>%1 is larger than 512 MiB</source>
        <translation>%1 ist größer als 512 MiB</translation>
    </message>
    <message>
        <source>%1 is a script</source>
        <translation>%1 ist ein Skript</translation>
    </message>
    <message>
        <source>Name its interpreter as the program, and the script as its argument.</source>
        <translation>Nennen Sie dessen Interpreter als Programm und das Skript als sein Argument.</translation>
    </message>
    <message>
        <source>this system gives no room for a private copy of %1</source>
        <translation>dieses System gibt keinen Platz für eine eigene Kopie von %1</translation>
    </message>
    <message>
        <source>%1 is larger than 4 MiB</source>
        <translation>%1 ist größer als 4 MiB</translation>
    </message>
    <message>
        <source>there is no program %1</source>
        <translation>es gibt kein Programm %1</translation>
    </message>
    <message>
        <source>Name it by its absolute path, or by its name in /usr/local/bin, /usr/bin or /bin.</source>
        <translation>Nennen Sie es mit seinem vollen Pfad, oder mit seinem Namen in /usr/local/bin, /usr/bin oder /bin.</translation>
    </message>
    <message>
        <source>Nothing was run</source>
        <translation>Nichts lief</translation>
    </message>
    <message>
        <source>you do not trust the command of the scorer “%1”: %2</source>
        <translation>Sie vertrauen dem Befehl des Bewerters „%1“ nicht: %2</translation>
    </message>
    <message>
        <source>Read what it does; if you trust it, say so with --trust %1.</source>
        <translation>Lesen Sie, was er tut; vertrauen Sie ihm, sagen Sie es mit --trust %1.</translation>
    </message>
    <message>
        <source>Nothing was trusted</source>
        <translation>Nichts wurde vertraut</translation>
    </message>
    <message>
        <source>no command of these scorers has the hash %1</source>
        <translation>kein Befehl dieser Bewerter hat den Hash %1</translation>
    </message>
    <message>
        <source>A command that was changed has another one: leave --trust out to see it.</source>
        <translation>Ein geänderter Befehl hat einen anderen: Lassen Sie --trust weg, um ihn zu sehen.</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>p, method</source>
        <translation>p, Verfahren</translation>
    </message>
    <message>
        <source>scorer</source>
        <translation>Bewerter</translation>
    </message>
    <message>
        <source>pass (all together)</source>
        <translation>bestanden (alle zusammen)</translation>
    </message>
    <message>
        <source>Not compared: %1 (not in both runs with the same settings)</source>
        <translation>Nicht verglichen: %1 (nicht in beiden Läufen mit denselben Einstellungen)</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Cost, latency, tokens</source>
        <translation>Kosten, Latenz, Tokens</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>✗ Broken: A passes, B fails</source>
        <translation>✗ Verdorben: A besteht, B nicht</translation>
    </message>
    <message>
        <source>✓ Fixed: A fails, B passes</source>
        <translation>✓ Behoben: A besteht nicht, B schon</translation>
    </message>
    <message>
        <source>n counts cases, never repeats; repeats are averaged within a case first.</source>
        <translation>n zählt Fälle, nie Wiederholungen; Wiederholungen werden zuerst je Fall gemittelt.</translation>
    </message>
    <message>
        <source>Intervals at %1 %, p adjusted by Holm over the scorers, %2 replicates, seed %3, smallest change worth seeing %4.</source>
        <translation>Intervalle zu %1 %, p nach Holm über die Bewerter berichtigt, %2 Ziehungen, Startwert %3, kleinste sehenswerte Änderung %4.</translation>
    </message>
    <message>
        <source>Cases of one “%1” are drawn together.</source>
        <translation>Fälle mit demselben „%1“ werden zusammen gezogen.</translation>
    </message>
    <message>
        <source>Dataset: A %1, B %2.</source>
        <translation>Datensatz: A %1, B %2.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
    <message>
        <source>The scorer “%1” cannot be compared</source>
        <translation>Der Bewerter „%1“ lässt sich nicht vergleichen</translation>
    </message>
    <message>
        <source>the runs don&apos;t have it with the same settings</source>
        <translation>die Läufe haben ihn nicht mit denselben Einstellungen</translation>
    </message>
    <message>
        <source>neither run has it</source>
        <translation>kein Lauf hat ihn</translation>
    </message>
    <message>
        <source>Both have: %1.</source>
        <translation>Beide haben: %1.</translation>
    </message>
    <message>
        <source>No case has a variable “%1”</source>
        <translation>Kein Fall hat eine Variable „%1“</translation>
    </message>
    <message>
        <source>Divide by tag, by model, or by a variable of the cases.</source>
        <translation>Teilen Sie nach Marke, nach Modell oder nach einer Variablen der Fälle.</translation>
    </message>
    <message>
        <source>The case “%1” does not say which cluster it belongs to</source>
        <translation>Der Fall „%1“ sagt nicht, zu welchem Bündel er gehört</translation>
    </message>
    <message>
        <source>it has no variable “%1”</source>
        <translation>er hat keine Variable „%1“</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>≈ no evidence</source>
        <translation>≈ kein Beleg</translation>
    </message>
    <message>
        <source>≈ no evidence; a change of %1 would have been seen</source>
        <translation>≈ kein Beleg; eine Änderung um %1 wäre zu sehen gewesen</translation>
    </message>
    <message>
        <source>≈ no evidence, needs ≈ %1 more</source>
        <translation>≈ kein Beleg, braucht ≈ %1 mehr</translation>
    </message>
    <message>
        <source>▲ better</source>
        <translation>▲ besser</translation>
    </message>
    <message>
        <source>▼ worse</source>
        <translation>▼ schlechter</translation>
    </message>
    <message>
        <source>unknown ($%1 known, %2 unpriced)</source>
        <translation>unbekannt ($%1 bekannt, %2 ohne Preis)</translation>
    </message>
    <message>
        <source>cost, and a case</source>
        <translation>Kosten, und je Fall</translation>
    </message>
    <message>
        <source>latency p50, and mean a case</source>
        <translation>Latenz p50, und Mittel je Fall</translation>
    </message>
    <message>
        <source>latency p95</source>
        <translation>Latenz p95</translation>
    </message>
    <message>
        <source>input tokens a case</source>
        <translation>Eingabe-Tokens je Fall</translation>
    </message>
    <message>
        <source>output tokens a case</source>
        <translation>Ausgabe-Tokens je Fall</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1 %2 · %3 (run %4)</source>
        <translation>%1 %2 · %3 (Lauf %4)</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) of both</source>
        <translation>
            <numerusform>%n Fall von beiden</numerusform>
            <numerusform>%n Fälle von beiden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out whose content differs</source>
        <translation>
            <numerusform>%n ausgelassen, dessen Inhalt abweicht</numerusform>
            <numerusform>%n ausgelassen, deren Inhalt abweicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out that only A has</source>
        <translation>
            <numerusform>%n ausgelassen, den nur A hat</numerusform>
            <numerusform>%n ausgelassen, die nur A hat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out that only B has</source>
        <translation>
            <numerusform>%n ausgelassen, den nur B hat</numerusform>
            <numerusform>%n ausgelassen, die nur B hat</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no evidence that B is better or worse than A.</source>
        <translation>Es gibt keinen Beleg, dass B besser oder schlechter ist als A.</translation>
    </message>
    <message>
        <source>B is better in: %1.</source>
        <translation>B ist besser bei: %1.</translation>
    </message>
    <message>
        <source>B is worse in: %1.</source>
        <translation>B ist schlechter bei: %1.</translation>
    </message>
    <message>
        <source>B is better in: %1, and worse in: %2.</source>
        <translation>B ist besser bei: %1, und schlechter bei: %2.</translation>
    </message>
    <message>
        <source>%1 fixed · %2 broken · %3 pass in both · %4 fail in both</source>
        <translation>%1 behoben · %2 verdorben · %3 bestehen in beiden · %4 in keinem</translation>
    </message>
    <message>
        <source>%1: %2 % of the scatter of the differences is chance between repeats, the rest differs from case to case.</source>
        <translation>%1: %2 % der Streuung der Unterschiede sind Zufall zwischen Wiederholungen, der Rest unterscheidet sich von Fall zu Fall.</translation>
    </message>
    <message>
        <source>without a tag</source>
        <translation>ohne Marke</translation>
    </message>
    <message>
        <source>without “%1”</source>
        <translation>ohne „%1“</translation>
    </message>
    <message>
        <source>not judged: smaller than %1</source>
        <translation>nicht beurteilt: kleiner als %1</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>%1: %2 % of the scatter of the differences is the judge saying one thing and another of the same answer; asking it more often takes that away.</source>
        <translation>%1: %2 % der Streuung der Unterschiede kommen daher, dass der Richter zur selben Antwort mal dies, mal jenes sagt; öfter zu fragen nimmt sie weg.</translation>
    </message>
</context>
<context>
    <name>CompareModel</name>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
</context>
<context>
    <name>ComparisonSetup</name>
    <message>
        <source>A scorer is written without files here</source>
        <translation>Ein Bewerter wird hier ohne Dateien geschrieben</translation>
    </message>
    <message>
        <source>Write its settings as NAME={…}.</source>
        <translation>Schreiben Sie seine Einstellungen als NAME={…}.</translation>
    </message>
</context>
<context>
    <name>Config</name>
    <message>
        <source>The file “%1” was not read</source>
        <translation>Die Datei „%1“ wurde nicht gelesen</translation>
    </message>
    <message>
        <source>the configuration came without a folder</source>
        <translation>die Konfiguration kam ohne einen Ordner</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>sie fehlt</translation>
    </message>
    <message>
        <source>it lies outside the configuration&apos;s folder</source>
        <translation>sie liegt außerhalb des Ordners der Konfiguration</translation>
    </message>
    <message>
        <source>it is no file, or larger than 64 MB</source>
        <translation>sie ist keine Datei oder größer als 64 MB</translation>
    </message>
    <message>
        <source>This is not valid JSON</source>
        <translation>Das ist kein gültiges JSON</translation>
    </message>
    <message>
        <source>it is nested deeper than %1 levels</source>
        <translation>es ist tiefer als %1 Ebenen geschachtelt</translation>
    </message>
    <message>
        <source>This is not valid YAML</source>
        <translation>Das ist kein gültiges YAML</translation>
    </message>
    <message>
        <source>it holds more than one document</source>
        <translation>es enthält mehr als ein Dokument</translation>
    </message>
    <message>
        <source>with its aliases it holds more than a million values</source>
        <translation>mit seinen Verweisen enthält es mehr als eine Million Werte</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>es ist nicht lesbar</translation>
    </message>
    <message>
        <source>an alias stands before its anchor</source>
        <translation>ein Verweis steht vor seinem Anker</translation>
    </message>
    <message>
        <source>a name is no text</source>
        <translation>ein Name ist kein Text</translation>
    </message>
    <message>
        <source>the name “%1” is repeated</source>
        <translation>der Name „%1“ kommt mehrmals vor</translation>
    </message>
    <message>
        <source>it is larger than 64 MB</source>
        <translation>es ist größer als 64 MB</translation>
    </message>
    <message>
        <source>byte %1 is no UTF-8</source>
        <translation>Byte %1 ist kein UTF-8</translation>
    </message>
</context>
<context>
    <name>ConnectionText</name>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>kein Schlüssel</translation>
    </message>
    <message>
        <source>key needed</source>
        <translation>Schlüssel nötig</translation>
    </message>
    <message>
        <source>key refused</source>
        <translation>Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>no list of models</source>
        <translation>keine Modellliste</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>models listed: %1, in %2</source>
        <translation>Modelle aufgeführt: %1, in %2</translation>
    </message>
    <message>
        <source>testing</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>nicht geprüft</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>Free some space on the disk, then try again.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>“assay-cli salvage” saves what can be read into a new file.</source>
        <translation>„assay-cli salvage“ rettet, was lesbar ist, in eine neue Datei.</translation>
    </message>
    <message>
        <source>The file or its folder is read-only: copy it to a folder of yours.</source>
        <translation>Die Datei oder ihr Ordner ist schreibgeschützt: kopieren Sie sie in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>The file could not be created</source>
        <translation>Die Datei konnte nicht angelegt werden</translation>
    </message>
    <message>
        <source>The project file is damaged</source>
        <translation>Die Projektdatei ist beschädigt</translation>
    </message>
    <message>
        <source>The project file could not be read or written</source>
        <translation>Die Projektdatei konnte nicht gelesen oder geschrieben werden</translation>
    </message>
    <message>
        <source>this machine&apos;s SQLite has no full-text search (FTS5)</source>
        <translation>das SQLite dieses Rechners hat keine Volltextsuche (FTS5)</translation>
    </message>
</context>
<context>
    <name>Dataset</name>
    <message>
        <source>This is not the content of a case</source>
        <translation>Das ist nicht der Inhalt eines Falls</translation>
    </message>
    <message>
        <source>its JSON does not have the shape assay.case/1</source>
        <translation>sein JSON hat nicht die Gestalt assay.case/1</translation>
    </message>
</context>
<context>
    <name>DatasetDraft</name>
    <message>
        <source>There is no case “%1”</source>
        <translation>Es gibt keinen Fall „%1“</translation>
    </message>
    <message>
        <source>it is neither in the draft nor in the version it stands on</source>
        <translation>er steht weder im Entwurf noch in der Version, auf der dieser beruht</translation>
    </message>
    <message>
        <source>The id “%1” is taken</source>
        <translation>Die Kennung „%1“ ist vergeben</translation>
    </message>
    <message>
        <source>a removed case has it until the draft is committed</source>
        <translation>ein entfernter Fall hat sie, bis der Entwurf festgeschrieben ist</translation>
    </message>
    <message>
        <source>another case of the dataset has it</source>
        <translation>ein anderer Fall des Datensatzes hat sie</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>A removed case cannot be edited</source>
        <translation>Ein entfernter Fall kann nicht bearbeitet werden</translation>
    </message>
    <message>
        <source>“%1” goes with the next version</source>
        <translation>„%1“ entfällt mit der nächsten Version</translation>
    </message>
    <message>
        <source>Put it back first.</source>
        <translation>Holen Sie ihn erst zurück.</translation>
    </message>
    <message>
        <source>The id of this case stays</source>
        <translation>Die Kennung dieses Falls bleibt</translation>
    </message>
    <message>
        <source>versions and results know it by “%1”</source>
        <translation>Versionen und Ergebnisse kennen ihn als „%1“</translation>
    </message>
    <message>
        <source>Add a case with another id and remove this one.</source>
        <translation>Fügen Sie einen Fall mit anderer Kennung hinzu und entfernen Sie diesen.</translation>
    </message>
    <message>
        <source>There is nothing to commit</source>
        <translation>Es gibt nichts festzuschreiben</translation>
    </message>
    <message>
        <source>no case was changed since the last version</source>
        <translation>seit der letzten Version wurde kein Fall geändert</translation>
    </message>
    <message>
        <source>The draft was not committed</source>
        <translation>Der Entwurf wurde nicht festgeschrieben</translation>
    </message>
    <message>
        <source>a newer version, %1, was made meanwhile</source>
        <translation>inzwischen entstand eine neuere Version, %1</translation>
    </message>
    <message>
        <source>Put the draft onto it, look, and commit again.</source>
        <translation>Setzen Sie den Entwurf darauf, sehen Sie ihn an und schreiben Sie ihn dann fest.</translation>
    </message>
    <message>
        <source>The draft was not changed</source>
        <translation>Der Entwurf wurde nicht geändert</translation>
    </message>
    <message>
        <source>it stands on another version by now</source>
        <translation>er beruht inzwischen auf einer anderen Version</translation>
    </message>
    <message>
        <source>Open the dataset again.</source>
        <translation>Öffnen Sie den Datensatz erneut.</translation>
    </message>
</context>
<context>
    <name>DatasetHistory</name>
    <message>
        <source>~ %1 changed</source>
        <translation>~ %1 geändert</translation>
    </message>
    <message>
        <source>the same cases</source>
        <translation>dieselben Fälle</translation>
    </message>
</context>
<context>
    <name>Datasets</name>
    <message>
        <source>There is no dataset “%1”</source>
        <translation>Es gibt keinen Datensatz „%1“</translation>
    </message>
    <message>
        <source>A case of the dataset is missing</source>
        <translation>Ein Fall des Datensatzes fehlt</translation>
    </message>
    <message>
        <source>Split of %1 with seed %2</source>
        <translation>Aus %1 mit Startwert %2 aufgeteilt</translation>
    </message>
    <message>
        <source>Drawn from %1 with seed %2</source>
        <translation>Aus %1 mit Startwert %2 gezogen</translation>
    </message>
    <message>
        <source>This result has no answer</source>
        <translation>Dieses Ergebnis hat keine Antwort</translation>
    </message>
    <message>
        <source>Give the answer that would have been right as the reference.</source>
        <translation>Geben Sie die Antwort, die richtig gewesen wäre, als Referenz an.</translation>
    </message>
    <message>
        <source>Case %1 from result %2</source>
        <translation>Fall %1 aus Ergebnis %2</translation>
    </message>
    <message>
        <source>Two cases have the same id</source>
        <translation>Zwei Fälle haben dieselbe Kennung</translation>
    </message>
    <message>
        <source>“%1” stands there twice</source>
        <translation>„%1“ steht zweimal da</translation>
    </message>
    <message>
        <source>the case %1 is not in the file</source>
        <translation>der Fall %1 ist nicht in der Datei</translation>
    </message>
    <message>
        <source>Not every chosen case can be run</source>
        <translation>Nicht jeder gewählte Fall kann ausgeführt werden</translation>
    </message>
    <message>
        <source>Choose the cases anew, or the version that has them.</source>
        <translation>Wählen Sie die Fälle neu, oder die Version, die sie hat.</translation>
    </message>
    <message>
        <source>A dataset version is damaged</source>
        <translation>Eine Datensatzversion ist beschädigt</translation>
    </message>
    <message>
        <source>its case list has no end</source>
        <translation>ihre Fallliste hat kein Ende</translation>
    </message>
    <message>
        <source>There is no case “%1”</source>
        <translation>Es gibt keinen Fall „%1“</translation>
    </message>
    <message>
        <source>%1 has none of this id</source>
        <translation>%1 hat keinen mit dieser Kennung</translation>
    </message>
    <message>
        <source>A case cannot be removed</source>
        <translation>Ein Fall kann nicht entfernt werden</translation>
    </message>
    <message>
        <source>“%1” is not in %2</source>
        <translation>„%1“ ist nicht in %2</translation>
    </message>
    <message>
        <source>There is no such dataset version</source>
        <translation>Diese Datensatzversion gibt es nicht</translation>
    </message>
    <message>
        <source>the project has none yet</source>
        <translation>das Projekt hat noch keinen</translation>
    </message>
    <message>
        <source>there are: %1</source>
        <translation>es gibt: %1</translation>
    </message>
    <message>
        <source>The dataset “%1” has no version “%2”</source>
        <translation>Der Datensatz „%1“ hat keine Version „%2“</translation>
    </message>
    <message>
        <source>it has v1 to v%1</source>
        <translation>er hat v1 bis v%1</translation>
    </message>
    <message>
        <source>a chunk of its case list has the wrong length</source>
        <translation>ein Stück seiner Fallliste hat die falsche Länge</translation>
    </message>
    <message numerus="yes">
        <source>%1 lacks %n of them</source>
        <translation>
            <numerusform>%1 fehlt %n davon</numerusform>
            <numerusform>%1 fehlen %n davon</numerusform>
        </translation>
    </message>
    <message>
        <source>A case is no longer there</source>
        <translation>Ein Fall ist nicht mehr da</translation>
    </message>
    <message>
        <source>The cases were not changed</source>
        <translation>Die Fälle wurden nicht geändert</translation>
    </message>
    <message>
        <source>they are more than %1</source>
        <translation>es sind mehr als %1</translation>
    </message>
    <message>
        <source>Narrow the filter, or select fewer results.</source>
        <translation>Grenzen Sie den Filter ein, oder wählen Sie weniger Ergebnisse.</translation>
    </message>
    <message>
        <source>The cases were not tagged</source>
        <translation>Die Fälle wurden nicht markiert</translation>
    </message>
    <message>
        <source>the tag is empty</source>
        <translation>die Marke ist leer</translation>
    </message>
    <message>
        <source>Type the tag.</source>
        <translation>Geben Sie die Marke ein.</translation>
    </message>
</context>
<context>
    <name>DeepEval</name>
    <message>
        <source>There are no test cases of deepeval in it</source>
        <translation>Es sind keine Testfälle von deepeval darin</translation>
    </message>
    <message>
        <source>a conversation is no single answer: it was passed over</source>
        <translation>ein Gespräch ist keine einzelne Antwort: es wurde übergangen</translation>
    </message>
    <message>
        <source>a test case has no input</source>
        <translation>ein Testfall hat keine Eingabe</translation>
    </message>
    <message>
        <source>a metric that failed has no value and no verdict</source>
        <translation>eine gescheiterte Kennzahl hat keinen Wert und kein Urteil</translation>
    </message>
</context>
<context>
    <name>Dialects</name>
    <message>
        <source>it fills in by position, and variables have names</source>
        <translation>sie wird nach Stellung gefüllt, und Variablen haben Namen</translation>
    </message>
    <message>
        <source>its conversion has no counterpart</source>
        <translation>ihre Umwandlung hat keine Entsprechung</translation>
    </message>
    <message>
        <source>its format has no counterpart</source>
        <translation>ihr Format hat keine Entsprechung</translation>
    </message>
    <message>
        <source>it reaches into a value by Python&apos;s rules</source>
        <translation>sie greift nach den Regeln von Python in einen Wert</translation>
    </message>
    <message>
        <source>it is not the name of a variable; a brace that is text is written twice</source>
        <translation>das ist kein Variablenname; eine Klammer, die Text ist, wird doppelt geschrieben</translation>
    </message>
    <message>
        <source>A closing brace stands alone</source>
        <translation>Eine schließende Klammer steht allein</translation>
    </message>
    <message>
        <source>a brace that is text is written twice</source>
        <translation>eine Klammer, die Text ist, wird doppelt geschrieben</translation>
    </message>
    <message>
        <source>A brace is not closed</source>
        <translation>Eine Klammer wird nicht geschlossen</translation>
    </message>
    <message>
        <source>“%1” cannot be converted</source>
        <translation>„%1“ kann nicht umgewandelt werden</translation>
    </message>
    <message>
        <source>the filter has no counterpart</source>
        <translation>der Filter hat keine Entsprechung</translation>
    </message>
    <message>
        <source>Mustache does not count the turns of a section</source>
        <translation>Mustache zählt die Durchgänge eines Abschnitts nicht</translation>
    </message>
    <message>
        <source>Mustache calls no functions</source>
        <translation>Mustache ruft keine Funktionen auf</translation>
    </message>
    <message>
        <source>Mustache takes names only, no expressions</source>
        <translation>Mustache nimmt nur Namen, keine Ausdrücke</translation>
    </message>
    <message>
        <source>“%1” is not closed</source>
        <translation>„%1“ wird nicht geschlossen</translation>
    </message>
    <message>
        <source>Mustache has nothing like “%1”</source>
        <translation>Mustache hat nichts wie „%1“</translation>
    </message>
    <message>
        <source>If “%1” is an empty text or 0, Jinja takes it for false and Mustache for true</source>
        <translation>Ist „%1“ ein leerer Text oder 0, gilt es Jinja als falsch und Mustache als wahr</translation>
    </message>
    <message>
        <source>only “for NAME in NAME” has a counterpart</source>
        <translation>nur „for NAME in NAME“ hat eine Entsprechung</translation>
    </message>
    <message>
        <source>nothing is open that it could belong to</source>
        <translation>nichts ist offen, wozu es gehören könnte</translation>
    </message>
    <message>
        <source>the opposite of “and” has no counterpart</source>
        <translation>das Gegenteil von „and“ hat keine Entsprechung</translation>
    </message>
    <message>
        <source>A raw block is not closed</source>
        <translation>Ein raw-Block wird nicht geschlossen</translation>
    </message>
    <message>
        <source>A tag is not closed: %1 is missing</source>
        <translation>Ein Tag wird nicht geschlossen: %1 fehlt</translation>
    </message>
    <message>
        <source>“%1” ends nothing that is open</source>
        <translation>„%1“ beendet nichts, was offen ist</translation>
    </message>
    <message>
        <source>“%1” cannot be named here</source>
        <translation>„%1“ kann hier nicht benannt werden</translation>
    </message>
    <message>
        <source>inside another section Mustache has no name for the item of an outer loop</source>
        <translation>in einem weiteren Abschnitt hat Mustache keinen Namen für das Element einer äußeren Schleife</translation>
    </message>
    <message>
        <source>“if %1” cannot be converted</source>
        <translation>„if %1“ kann nicht umgewandelt werden</translation>
    </message>
    <message>
        <source>it is a list, and a Mustache section would repeat for each of its items</source>
        <translation>es ist eine Liste, und ein Mustache-Abschnitt würde sich für jedes Element wiederholen</translation>
    </message>
    <message>
        <source>inside this section Mustache finds “%1” of “%2” first</source>
        <translation>in diesem Abschnitt findet Mustache zuerst „%1“ von „%2“</translation>
    </message>
</context>
<context>
    <name>Diff</name>
    <message>
        <source>no line end</source>
        <translation>kein Zeilenende</translation>
    </message>
    <message numerus="yes">
        <source>%n equal lines</source>
        <translation>
            <numerusform>%n gleiche Zeile</numerusform>
            <numerusform>%n gleiche Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all, %1 more characters</source>
        <translation>Alles zeigen, %1 Zeichen mehr</translation>
    </message>
</context>
<context>
    <name>EndpointTrust</name>
    <message>
        <source>What you allow could not be kept</source>
        <translation>Was Sie erlauben, konnte nicht aufbewahrt werden</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>Nichts wurde gesendet</translation>
    </message>
    <message>
        <source>you have not allowed this project to use %1 (key source: %2)</source>
        <translation>Sie haben diesem Projekt %1 nicht erlaubt (Schlüssel: %2)</translation>
    </message>
    <message>
        <source>If you trust the project, set ASSAY_ALLOW_ENDPOINT=%1, or add the provider yourself.</source>
        <translation>Wenn Sie dem Projekt trauen, setzen Sie ASSAY_ALLOW_ENDPOINT=%1, oder fügen Sie den Anbieter selbst hinzu.</translation>
    </message>
</context>
<context>
    <name>Erase</name>
    <message>
        <source>Nothing was erased</source>
        <translation>Nichts wurde gelöscht</translation>
    </message>
    <message>
        <source>the texts of this run were erased before</source>
        <translation>die Texte dieses Laufs wurden schon gelöscht</translation>
    </message>
    <message>
        <source>no event names this person</source>
        <translation>kein Ereignis nennt diese Person</translation>
    </message>
    <message>
        <source>What was removed still stands in the log beside the project</source>
        <translation>Was entfernt wurde, steht noch im Protokoll neben dem Projekt</translation>
    </message>
    <message>
        <source>somebody is reading the project</source>
        <translation>jemand liest das Projekt gerade</translation>
    </message>
    <message>
        <source>Close it everywhere: whoever closes it last cuts the log.</source>
        <translation>Schließen Sie es überall: wer es zuletzt schließt, kürzt das Protokoll.</translation>
    </message>
</context>
<context>
    <name>EventLog</name>
    <message>
        <source>Event %1 is damaged</source>
        <translation>Ereignis %1 ist beschädigt</translation>
    </message>
    <message>
        <source>an id or a hash of it has the wrong length</source>
        <translation>eine Kennung oder ein Hash darin hat die falsche Länge</translation>
    </message>
    <message>
        <source>An event was refused</source>
        <translation>Ein Ereignis wurde abgelehnt</translation>
    </message>
    <message>
        <source>its id %1 is known here with another content</source>
        <translation>seine Kennung %1 ist hier mit anderem Inhalt bekannt</translation>
    </message>
    <message>
        <source>This is too long to be recorded</source>
        <translation>Das ist zu lang, um verzeichnet zu werden</translation>
    </message>
    <message>
        <source>an event holds at most 64 KiB</source>
        <translation>ein Ereignis fasst höchstens 64 KiB</translation>
    </message>
    <message>
        <source>An event of the other file is damaged</source>
        <translation>Ein Ereignis der anderen Datei ist beschädigt</translation>
    </message>
    <message>
        <source>event %1: its content does not have its hash</source>
        <translation>Ereignis %1: sein Inhalt hat nicht seinen Hash</translation>
    </message>
    <message>
        <source>The event log is damaged</source>
        <translation>Das Ereignisprotokoll ist beschädigt</translation>
    </message>
    <message>
        <source>the last link of its chain has the wrong length</source>
        <translation>das letzte Glied seiner Kette hat die falsche Länge</translation>
    </message>
    <message>
        <source>an event before it is missing</source>
        <translation>ein Ereignis davor fehlt</translation>
    </message>
    <message>
        <source>its content does not have its hash</source>
        <translation>sein Inhalt hat nicht seinen Hash</translation>
    </message>
    <message>
        <source>it does not continue the chain</source>
        <translation>es setzt die Kette nicht fort</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>The export was cancelled</source>
        <translation>Der Export wurde abgebrochen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>pass rate</source>
        <translation>Bestehensrate</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>✓ passes</source>
        <translation>✓ besteht</translation>
    </message>
    <message>
        <source>✗ fails</source>
        <translation>✗ besteht nicht</translation>
    </message>
    <message>
        <source>✗ error</source>
        <translation>✗ Fehler</translation>
    </message>
    <message>
        <source>○ unknown</source>
        <translation>○ unbekannt</translation>
    </message>
    <message>
        <source>Run %1 on %2</source>
        <translation>Lauf %1 auf %2</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s); n counts cases, intervals at 95 %</source>
        <translation>
            <numerusform>%n Ergebnis; n zählt Fälle, Intervalle zu 95 %</numerusform>
            <numerusform>%n Ergebnisse; n zählt Fälle, Intervalle zu 95 %</numerusform>
        </translation>
    </message>
    <message>
        <source>case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>Bewertungen</translation>
    </message>
</context>
<context>
    <name>FacetText</name>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Assay projects (*.assay);;All files (*)</source>
        <translation>Assay-Projekte (*.assay);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>The file could not be written</source>
        <translation>Die Datei konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Es gibt: %1.</translation>
    </message>
    <message>
        <source>a closing parenthesis has no opening one</source>
        <translation>eine schließende Klammer hat keine öffnende</translation>
    </message>
    <message>
        <source>The filter cannot be read at column %1</source>
        <translation>Der Filter kann ab Spalte %1 nicht gelesen werden</translation>
    </message>
    <message>
        <source>it is nested more than %1 levels deep</source>
        <translation>er ist mehr als %1 Ebenen tief verschachtelt</translation>
    </message>
    <message>
        <source>something to look for is missing here</source>
        <translation>hier fehlt, wonach gesucht wird</translation>
    </message>
    <message>
        <source>Write a word, a “phrase”, or FIELD:VALUE.</source>
        <translation>Schreiben Sie ein Wort, eine „Wortfolge“ oder FELD:WERT.</translation>
    </message>
    <message>
        <source>this parenthesis is not closed</source>
        <translation>diese Klammer wird nicht geschlossen</translation>
    </message>
    <message>
        <source>it has more than %1 terms</source>
        <translation>er hat mehr als %1 Begriffe</translation>
    </message>
    <message>
        <source>there is no field “%1”</source>
        <translation>es gibt kein Feld „%1“</translation>
    </message>
    <message>
        <source>To look for this text, put it in quotes.</source>
        <translation>Um diesen Text zu suchen, setzen Sie ihn in Anführungszeichen.</translation>
    </message>
    <message>
        <source>the name after the dot is missing</source>
        <translation>der Name nach dem Punkt fehlt</translation>
    </message>
    <message>
        <source>one of : = &lt; &lt;= &gt; &gt;= is missing after the field</source>
        <translation>nach dem Feld fehlt eines von : = &lt; &lt;= &gt; &gt;=</translation>
    </message>
    <message>
        <source>“%1” has no order</source>
        <translation>„%1“ hat keine Ordnung</translation>
    </message>
    <message>
        <source>Use : or = with it.</source>
        <translation>Verwenden Sie : oder = damit.</translation>
    </message>
    <message>
        <source>a blank is missing after the closing quote</source>
        <translation>nach dem schließenden Anführungszeichen fehlt ein Leerzeichen</translation>
    </message>
    <message>
        <source>the value is missing</source>
        <translation>der Wert fehlt</translation>
    </message>
    <message>
        <source>Write it without a blank before it, in quotes if it holds blanks.</source>
        <translation>Schreiben Sie ihn ohne Leerzeichen davor, in Anführungszeichen, wenn er welche enthält.</translation>
    </message>
    <message>
        <source>this quote is not closed</source>
        <translation>dieses Anführungszeichen wird nicht geschlossen</translation>
    </message>
    <message>
        <source>a range follows “:” only</source>
        <translation>ein Bereich folgt nur auf „:“</translation>
    </message>
    <message>
        <source>both ends of the range are missing</source>
        <translation>beide Enden des Bereichs fehlen</translation>
    </message>
    <message>
        <source>“%1” is not a number</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>“%1” is not a time</source>
        <translation>„%1“ ist keine Zeit</translation>
    </message>
    <message>
        <source>Write the beginning of one: 2026-10, 2026-10-05T09.</source>
        <translation>Schreiben Sie den Anfang einer Zeit: 2026-10, 2026-10-05T09.</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false</source>
        <translation>„%1“ ist weder true noch false</translation>
    </message>
    <message>
        <source>“%1” is no %2</source>
        <translation>„%1“ gibt es für %2 nicht</translation>
    </message>
    <message>
        <source>“%1” is not a version</source>
        <translation>„%1“ ist keine Version</translation>
    </message>
    <message>
        <source>Write its number (v7) or at least 6 digits of its hash.</source>
        <translation>Schreiben Sie ihre Nummer (v7) oder mindestens 6 Ziffern ihres Hashs.</translation>
    </message>
    <message>
        <source>The cost is in dollars, with at most 9 decimals: cost&gt;0.0004.</source>
        <translation>Die Kosten sind in Dollar, mit höchstens 9 Nachkommastellen: cost&gt;0.0004.</translation>
    </message>
    <message>
        <source>The latency is in milliseconds: latency&lt;800.</source>
        <translation>Die Latenz ist in Millisekunden: latency&lt;800.</translation>
    </message>
    <message>
        <source>The filter cannot be read</source>
        <translation>Der Filter kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>it is longer than 16 KiB</source>
        <translation>er ist länger als 16 KiB</translation>
    </message>
    <message>
        <source>it is not valid UTF-8</source>
        <translation>er ist kein gültiges UTF-8</translation>
    </message>
    <message>
        <source>The filter cannot be used at column %1</source>
        <translation>Der Filter kann ab Spalte %1 nicht verwendet werden</translation>
    </message>
    <message>
        <source>no run has a scorer “%1”</source>
        <translation>kein Lauf hat einen Bewerter „%1“</translation>
    </message>
    <message>
        <source>only score, pass and label take a name after the dot</source>
        <translation>nur score, pass und label nehmen nach dem Punkt einen Namen</translation>
    </message>
    <message>
        <source>Only answers on a scale have an order.</source>
        <translation>Nur Antworten auf einer Skala haben eine Ordnung.</translation>
    </message>
    <message>
        <source>no queue asks a question “%1”</source>
        <translation>keine Warteschlange stellt eine Frage „%1“</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>less than</source>
        <translation>kleiner als</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>größer als</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>is, or a range 1..5</source>
        <translation>ist, oder ein Bereich 1..5</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>the same words as %1</source>
        <translation>dieselben Wörter wie %1</translation>
    </message>
    <message>
        <source>nearly the same as %1 (%2)</source>
        <translation>fast dasselbe wie %1 (%2)</translation>
    </message>
    <message>
        <source>Nobody waits for it any more</source>
        <translation>Niemand wartet mehr darauf</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>pt</source>
        <comment>percentage points</comment>
        <translation>Pkt.</translation>
    </message>
    <message>
        <source>ms</source>
        <comment>milliseconds</comment>
        <translation>ms</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation>min</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <comment>date and time, as QLocale::toString reads it</comment>
        <translation>d. MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>cost unknown</source>
        <translation>Kosten unbekannt</translation>
    </message>
    <message>
        <source>tokens unknown</source>
        <translation>Token unbekannt</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>≈ no evidence</source>
        <translation>≈ kein Beleg</translation>
    </message>
    <message>
        <source>≈ %1 pt would be seen</source>
        <translation>≈ %1 Pkt. wären zu sehen</translation>
    </message>
    <message>
        <source>p &lt; %1</source>
        <translation>p &lt; %1</translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation>p = %1</translation>
    </message>
    <message>
        <source>▲ %1 fixed</source>
        <translation>▲ %1 behoben</translation>
    </message>
    <message>
        <source>▼ %1 broken</source>
        <translation>▼ %1 verschlechtert</translation>
    </message>
    <message>
        <source>p50 %1</source>
        <translation>p50 %1</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>latency unknown</source>
        <translation>Latenz unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>✗ %n errors</source>
        <translation>
            <numerusform>✗ %n Fehler</numerusform>
            <numerusform>✗ %n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>money spent of budget</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <translation>%1 von %2 beantwortet</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 fehlen</translation>
    </message>
    <message>
        <source>✓ pass</source>
        <translation>✓ bestanden</translation>
    </message>
    <message>
        <source>✗ fail</source>
        <translation>✗ durchgefallen</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>streaming…</source>
        <translation>kommt gerade…</translation>
    </message>
    <message>
        <source>%1 of %2 agree</source>
        <translation>%1 von %2 stimmen überein</translation>
    </message>
    <message>
        <source>no verdict</source>
        <translation>kein Urteil</translation>
    </message>
    <message>
        <source>from the cache</source>
        <translation>aus dem Zwischenspeicher</translation>
    </message>
    <message>
        <source>Pass rate unknown: no scorer gave a verdict.</source>
        <translation>Bestehensquote unbekannt: kein Bewerter gab ein Urteil.</translation>
    </message>
    <message>
        <source>Pass rate %1, 95 % interval %2
n = %3 cases
Method: %4</source>
        <translation>Bestehensquote %1, 95-%-Intervall %2
n = %3 Fälle
Verfahren: %4</translation>
    </message>
    <message>
        <source>The others are compared with this column.</source>
        <translation>Die anderen werden mit dieser Spalte verglichen.</translation>
    </message>
    <message>
        <source>No case has a verdict here and in the baseline.</source>
        <translation>Kein Fall hat hier und im Bezug ein Urteil.</translation>
    </message>
    <message>
        <source>Against the baseline %1, 95 % interval %2
n = %3 cases in both
Method: %4</source>
        <translation>Gegen den Bezug %1, 95-%-Intervall %2
n = %3 Fälle in beiden
Verfahren: %4</translation>
    </message>
    <message>
        <source>fixed: %1, broken: %2</source>
        <translation>behoben: %1, verschlechtert: %2</translation>
    </message>
    <message>
        <source>Latency p50 %1, p95 %2
n = %3 answers; those from the cache are left out
Method: nearest rank</source>
        <translation>Latenz p50 %1, p95 %2
n = %3 Antworten; die aus dem Zwischenspeicher zählen nicht
Verfahren: nächster Rang</translation>
    </message>
    <message numerus="yes">
        <source>Cost %1 for %n answers</source>
        <translation>
            <numerusform>Kosten %1 für %n Antwort</numerusform>
            <numerusform>Kosten %1 für %n Antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cost unknown: %n answers have no price.
Known part: %1</source>
        <translation>
            <numerusform>Kosten unbekannt: %n Antwort hat keinen Preis.
Bekannter Teil: %1</numerusform>
            <numerusform>Kosten unbekannt: %n Antworten haben keinen Preis.
Bekannter Teil: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Tokens: input %1 (cached %2), output %3
n = %4 answers; the head shows the mean of an answer</source>
        <translation>Token: Eingabe %1 (zwischengespeichert %2), Ausgabe %3
n = %4 Antworten; der Kopf zeigt das Mittel einer Antwort</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Bezug</translation>
    </message>
    <message>
        <source>pass rate %1 %2</source>
        <translation>Bestehensquote %1 %2</translation>
    </message>
    <message>
        <source>pass rate unknown</source>
        <translation>Bestehensquote unbekannt</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>eben</translation>
    </message>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation>Std.</translation>
    </message>
    <message>
        <source>d</source>
        <comment>days</comment>
        <translation>T.</translation>
    </message>
    <message>
        <source>mo</source>
        <comment>months</comment>
        <translation>Mon.</translation>
    </message>
    <message>
        <source>y</source>
        <comment>years</comment>
        <translation>J.</translation>
    </message>
    <message numerus="yes">
        <source>≈ %Ln more cases</source>
        <translation>
            <numerusform>≈ %Ln Fall mehr</numerusform>
            <numerusform>≈ %Ln Fälle mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 would show a change of %2 pt</source>
        <translation>%1 würden eine Änderung von %2 Pkt. zeigen</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>This text cannot be read as a prompt</source>
        <translation>Dieser Text kann nicht als Prompt gelesen werden</translation>
    </message>
    <message>
        <source>a line of its front block is not “name: value”</source>
        <translation>eine Zeile seines Vorspanns ist nicht „Name: Wert“</translation>
    </message>
    <message>
        <source>its front block is not closed by a line “---”</source>
        <translation>sein Vorspann wird nicht mit einer Zeile „---“ geschlossen</translation>
    </message>
    <message>
        <source>a message has no known role</source>
        <translation>eine Nachricht hat keine bekannte Rolle</translation>
    </message>
    <message>
        <source>a message holds something else than text</source>
        <translation>eine Nachricht enthält etwas anderes als Text</translation>
    </message>
    <message>
        <source>text stands before the first role heading</source>
        <translation>vor der ersten Rollenüberschrift steht Text</translation>
    </message>
    <message>
        <source>it holds no role heading such as “# user”</source>
        <translation>er enthält keine Rollenüberschrift wie „# user“</translation>
    </message>
    <message>
        <source>it is no list of messages</source>
        <translation>er ist keine Liste von Nachrichten</translation>
    </message>
    <message>
        <source>byte %1 is not valid UTF-8</source>
        <translation>Byte %1 ist kein gültiges UTF-8</translation>
    </message>
</context>
<context>
    <name>Gates</name>
    <message>
        <source>%1 [%2, %3], n = %4, %5</source>
        <translation>%1 [%2, %3], n = %4, %5</translation>
    </message>
    <message>
        <source>%1: the bound holds</source>
        <translation>%1: die Grenze hält</translation>
    </message>
    <message>
        <source>%1: the bound does not hold</source>
        <translation>%1: die Grenze hält nicht</translation>
    </message>
    <message>
        <source>lower bound of candidate − baseline &gt; −%1</source>
        <translation>untere Grenze von Kandidat − Bezug &gt; −%1</translation>
    </message>
    <message>
        <source>upper bound of candidate − baseline &lt; %1</source>
        <translation>obere Grenze von Kandidat − Bezug &lt; %1</translation>
    </message>
    <message>
        <source>lower bound of candidate − baseline &gt; %1</source>
        <translation>untere Grenze von Kandidat − Bezug &gt; %1</translation>
    </message>
    <message>
        <source>upper bound of candidate − baseline &lt; −%1</source>
        <translation>obere Grenze von Kandidat − Bezug &lt; −%1</translation>
    </message>
    <message>
        <source>lower bound ≥ %1</source>
        <translation>untere Grenze ≥ %1</translation>
    </message>
    <message>
        <source>upper bound ≤ %1</source>
        <translation>obere Grenze ≤ %1</translation>
    </message>
    <message>
        <source>upper bound of the rise over the baseline ≤ %1 %</source>
        <translation>obere Grenze des Anstiegs über den Bezug ≤ %1 %</translation>
    </message>
    <message>
        <source>no case has a value</source>
        <translation>kein Fall hat einen Wert</translation>
    </message>
    <message>
        <source>%1 % of the cases have no value (limit %2 %)</source>
        <translation>%1 % der Fälle haben keinen Wert (Grenze %2 %)</translation>
    </message>
    <message>
        <source>no case was answered on both sides</source>
        <translation>kein Fall wurde auf beiden Seiten beantwortet</translation>
    </message>
    <message>
        <source>n = %1 is too small for an interval</source>
        <translation>n = %1 ist zu klein für ein Intervall</translation>
    </message>
    <message>
        <source>something is left over</source>
        <translation>es bleibt etwas übrig</translation>
    </message>
    <message>
        <source>The expression “%1” cannot be read</source>
        <translation>Der Ausdruck „%1“ ist nicht lesbar</translation>
    </message>
    <message>
        <source>“in” wants a list</source>
        <translation>„in“ will eine Liste</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>er ist zu tief geschachtelt</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>er endet zu früh</translation>
    </message>
    <message>
        <source>a parenthesis is not closed</source>
        <translation>eine Klammer ist nicht geschlossen</translation>
    </message>
    <message>
        <source>a list is not closed</source>
        <translation>eine Liste ist nicht geschlossen</translation>
    </message>
    <message>
        <source>a text is not closed</source>
        <translation>ein Text ist nicht geschlossen</translation>
    </message>
    <message>
        <source>a number cannot be read</source>
        <translation>eine Zahl ist nicht lesbar</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>ein Wert fehlt</translation>
    </message>
    <message>
        <source>The gate policy cannot be used</source>
        <translation>Die Vorgabe lässt sich nicht verwenden</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>it wants a number, as &quot;0.02&quot;</source>
        <translation>es will eine Zahl, etwa &quot;0.02&quot;</translation>
    </message>
    <message>
        <source>it is written as one-sided-95 or two-sided-99</source>
        <translation>man schreibt one-sided-95 oder two-sided-99</translation>
    </message>
    <message>
        <source>it wants a whole number</source>
        <translation>es will eine ganze Zahl</translation>
    </message>
    <message>
        <source>it wants a share between 0 and 1</source>
        <translation>es will einen Anteil zwischen 0 und 1</translation>
    </message>
    <message>
        <source>it is up or down</source>
        <translation>es ist up oder down</translation>
    </message>
    <message>
        <source>it names a scorer, or pass</source>
        <translation>es nennt einen Bewerter, oder pass</translation>
    </message>
    <message>
        <source>a latency is p50, p95 or mean</source>
        <translation>eine Latenz ist p50, p95 oder mean</translation>
    </message>
    <message>
        <source>it wants an object</source>
        <translation>es will ein Objekt</translation>
    </message>
    <message>
        <source>there is no such field</source>
        <translation>das Feld gibt es nicht</translation>
    </message>
    <message>
        <source>it is missing or not known</source>
        <translation>es fehlt oder ist unbekannt</translation>
    </message>
    <message>
        <source>there is no such kind</source>
        <translation>die Art gibt es nicht</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>sie fehlt</translation>
    </message>
    <message>
        <source>it wants “%1”</source>
        <translation>es will „%1“</translation>
    </message>
    <message>
        <source>it wants a list of at least one condition</source>
        <translation>es will eine Liste mit mindestens einer Bedingung</translation>
    </message>
    <message>
        <source>two conditions have it</source>
        <translation>zwei Bedingungen haben es</translation>
    </message>
    <message>
        <source>the run “%1” has no scorer “%2”</source>
        <translation>der Lauf „%1“ hat keinen Bewerter „%2“</translation>
    </message>
    <message>
        <source>the baseline was scored with other settings</source>
        <translation>der Bezug wurde mit anderen Einstellungen bewertet</translation>
    </message>
    <message>
        <source>this version of Assay cannot judge conditions of the kind “%1”</source>
        <translation>diese Version von Assay kann Bedingungen der Art „%1“ nicht beurteilen</translation>
    </message>
    <message>
        <source>the baseline was measured on the same version of the data (%1)</source>
        <translation>der Bezug wurde auf derselben Version der Daten gemessen (%1)</translation>
    </message>
    <message>
        <source>a draft has no results on “%1”</source>
        <translation>ein Entwurf hat keine Ergebnisse auf „%1“</translation>
    </message>
    <message>
        <source>there is no run of this version and model on “%1”</source>
        <translation>es gibt keinen Lauf dieser Version und dieses Modells auf „%1“</translation>
    </message>
    <message>
        <source>the run is on %1, the gate wants %2</source>
        <translation>der Lauf ist auf %1, die Vorgabe will %2</translation>
    </message>
    <message>
        <source>run is %1 days old (limit %2)</source>
        <translation>der Lauf ist %1 Tage alt (Grenze %2)</translation>
    </message>
    <message>
        <source>gate changed after the run: it has stood since %1, the run began %2. Run again; unchanged cells come from the cache</source>
        <translation>die Vorgabe wurde nach dem Lauf geändert: sie steht seit %1, der Lauf begann %2. Lassen Sie ihn neu laufen; Unverändertes kommt aus dem Zwischenspeicher</translation>
    </message>
    <message>
        <source>the channel “%1” of %2 points nowhere</source>
        <translation>der Kanal „%1“ von %2 zeigt nirgendwohin</translation>
    </message>
    <message>
        <source>there is no result of what “%1” points to with %2 on %3</source>
        <translation>es gibt kein Ergebnis dessen, worauf „%1“ zeigt, mit %2 auf %3</translation>
    </message>
    <message>
        <source>There is no policy “%1”</source>
        <translation>Es gibt keine Vorgabe „%1“</translation>
    </message>
    <message>
        <source>“policy set” makes one.</source>
        <translation>„policy set“ legt eine an.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Es gibt: %1.</translation>
    </message>
    <message>
        <source>only %1 of at least %2 cases</source>
        <translation>nur %1 von mindestens %2 Fällen</translation>
    </message>
    <message>
        <source>lower bound of the judge&apos;s kappa with people ≥ %1</source>
        <translation>untere Grenze von Kappa zwischen Richter und Menschen ≥ %1</translation>
    </message>
    <message>
        <source>only %1 of at least %2 blind labels</source>
        <translation>nur %1 von mindestens %2 blinden Labels</translation>
    </message>
    <message>
        <source>kappa is undefined: %1</source>
        <translation>Kappa ist nicht definiert: %1</translation>
    </message>
    <message>
        <source>eval and safety take non_inferiority, superiority or absolute, cost and latency max or relative, calibration absolute</source>
        <translation>eval und safety nehmen non_inferiority, superiority oder absolute, cost und latency max oder relative, calibration absolute</translation>
    </message>
    <message>
        <source>it names the judge</source>
        <translation>es nennt den Richter</translation>
    </message>
    <message>
        <source>it names the question that people answered</source>
        <translation>es nennt die Frage, die Menschen beantwortet haben</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Cost of an answer %1 % [%2, %3], n = %4</source>
        <translation>Kosten einer Antwort %1 % [%2, %3], n = %4</translation>
    </message>
    <message>
        <source>Pass rate against its parent %1: %2</source>
        <translation>Bestehensrate gegen den Vorgänger %1: %2</translation>
    </message>
    <message>
        <source>%1 → %2, %3 % interval %4</source>
        <translation>%1 → %2, %3-%-Intervall %4</translation>
    </message>
    <message>
        <source>n = %1, p %2; %3</source>
        <translation>n = %1, p %2; %3</translation>
    </message>
    <message>
        <source>Model %1, dataset %2</source>
        <translation>Modell %1, Datensatz %2</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>The file could not be read</source>
        <translation>Die Datei konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>There are no cases in it</source>
        <translation>Es sind keine Fälle darin</translation>
    </message>
    <message>
        <source>Imported from %1</source>
        <translation>Importiert aus %1</translation>
    </message>
</context>
<context>
    <name>Inspect</name>
    <message>
        <source>There are no samples of Inspect in it</source>
        <translation>Es sind keine Proben von Inspect darin</translation>
    </message>
    <message>
        <source>NaN or Infinity is unknown here</source>
        <translation>NaN oder Infinity ist hier unbekannt</translation>
    </message>
    <message>
        <source>the log has no header: it was interrupted, what was done stands here</source>
        <translation>das Protokoll hat keinen Kopf: es wurde unterbrochen, das Getane steht hier</translation>
    </message>
    <message>
        <source>a score that is a text has no value here: it stands in the reason</source>
        <translation>eine Bewertung, die ein Text ist, hat hier keinen Wert: sie steht im Grund</translation>
    </message>
    <message>
        <source>earlier values of a score that was edited are not kept</source>
        <translation>frühere Werte einer geänderten Bewertung werden nicht behalten</translation>
    </message>
    <message>
        <source>it is no sample: id or input is missing</source>
        <translation>es ist keine Probe: id oder input fehlt</translation>
    </message>
</context>
<context>
    <name>Json</name>
    <message>
        <source>it is nested more than %1 levels deep</source>
        <translation>er ist mehr als %1 Ebenen tief verschachtelt</translation>
    </message>
    <message>
        <source>the name “%1” is repeated in one object</source>
        <translation>der Name „%1“ kommt in einem Objekt doppelt vor</translation>
    </message>
    <message>
        <source>This is not valid JSON</source>
        <translation>Das ist kein gültiges JSON</translation>
    </message>
    <message>
        <source>This cannot be written as canonical JSON</source>
        <translation>Das kann nicht als kanonisches JSON geschrieben werden</translation>
    </message>
    <message>
        <source>it holds a number with decimals</source>
        <translation>es enthält eine Zahl mit Nachkommastellen</translation>
    </message>
    <message>
        <source>it holds text that is not UTF-8</source>
        <translation>es enthält Text, der kein UTF-8 ist</translation>
    </message>
</context>
<context>
    <name>JsonSchema</name>
    <message>
        <source>nothing is allowed here</source>
        <translation>hier ist nichts erlaubt</translation>
    </message>
    <message>
        <source>it is %1, not %2</source>
        <translation>es ist %1, nicht %2</translation>
    </message>
    <message>
        <source>it is not %1</source>
        <translation>es ist nicht %1</translation>
    </message>
    <message>
        <source>it is none of %1</source>
        <translation>es ist nichts von %1</translation>
    </message>
    <message>
        <source>no item is as one must be</source>
        <translation>kein Element ist, wie eines sein muss</translation>
    </message>
    <message>
        <source>an item stands there twice</source>
        <translation>ein Element steht doppelt da</translation>
    </message>
    <message>
        <source>%1 are more than %2</source>
        <translation>%1 sind mehr als %2</translation>
    </message>
    <message>
        <source>%1 are fewer than %2</source>
        <translation>%1 sind weniger als %2</translation>
    </message>
    <message>
        <source>it fits none of the alternatives</source>
        <translation>es passt zu keiner der Alternativen</translation>
    </message>
    <message>
        <source>it fits more than one of the alternatives</source>
        <translation>es passt zu mehr als einer der Alternativen</translation>
    </message>
    <message>
        <source>it is as it must not be</source>
        <translation>es ist, wie es nicht sein darf</translation>
    </message>
    <message>
        <source>it is no multiple of %1</source>
        <translation>es ist kein Vielfaches von %1</translation>
    </message>
    <message>
        <source>it is more than %1</source>
        <translation>es ist mehr als %1</translation>
    </message>
    <message>
        <source>it is less than %1</source>
        <translation>es ist weniger als %1</translation>
    </message>
    <message>
        <source>it is not less than %1</source>
        <translation>es ist nicht weniger als %1</translation>
    </message>
    <message>
        <source>it is not more than %1</source>
        <translation>es ist nicht mehr als %1</translation>
    </message>
    <message>
        <source>“%1” is missing</source>
        <translation>„%1“ fehlt</translation>
    </message>
    <message>
        <source>it does not match %1</source>
        <translation>es passt nicht zu %1</translation>
    </message>
    <message>
        <source>A pattern cannot be used</source>
        <translation>Ein Muster kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>it is longer than %1 characters</source>
        <translation>es ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>nothing stands before *</source>
        <translation>vor * steht nichts</translation>
    </message>
    <message>
        <source>A reference of the schema leads nowhere</source>
        <translation>Ein Verweis des Schemas führt nirgendwohin</translation>
    </message>
    <message>
        <source>there is no %1</source>
        <translation>es gibt kein %1</translation>
    </message>
    <message>
        <source>Put what it refers to into “definitions”: nothing is fetched.</source>
        <translation>Setzen Sie, worauf er verweist, in „definitions“: nichts wird geholt.</translation>
    </message>
    <message>
        <source>The check was given up</source>
        <translation>Die Prüfung wurde aufgegeben</translation>
    </message>
    <message>
        <source>schema and value are too large or too deep together</source>
        <translation>Schema und Wert sind zusammen zu groß oder zu tief</translation>
    </message>
    <message>
        <source>The schema needs a vocabulary that is unknown here</source>
        <translation>Das Schema braucht ein Vokabular, das hier unbekannt ist</translation>
    </message>
    <message>
        <source>This is no JSON Schema of %1</source>
        <translation>Das ist kein JSON Schema von %1</translation>
    </message>
</context>
<context>
    <name>JudgeDraft</name>
    <message>
        <source>By criteria</source>
        <translation>Nach Kriterien</translation>
    </message>
    <message>
        <source>Better than the baseline</source>
        <translation>Besser als der Bezug</translation>
    </message>
    <message>
        <source>Faithful to the documents</source>
        <translation>Den Dokumenten treu</translation>
    </message>
    <message>
        <source>Relevant to the question</source>
        <translation>Zur Frage gehörend</translation>
    </message>
    <message>
        <source>Documents: nothing missing</source>
        <translation>Dokumente: nichts fehlt</translation>
    </message>
    <message>
        <source>Documents: useful ones first</source>
        <translation>Dokumente: nützliche zuerst</translation>
    </message>
    <message>
        <source>Near the reference</source>
        <translation>Nah an der Referenz</translation>
    </message>
    <message>
        <source>A model gives each answer a score or a label.</source>
        <translation>Ein Modell gibt jeder Antwort einen Wert oder ein Label.</translation>
    </message>
    <message>
        <source>A model prefers this answer or the baseline&apos;s; it is asked in both orders, and orders that disagree are a tie.</source>
        <translation>Ein Modell zieht diese Antwort oder die des Bezugs vor; es wird in beiden Reihenfolgen gefragt, und Reihenfolgen, die sich widersprechen, sind ein Gleichstand.</translation>
    </message>
    <message>
        <source>The share of the answer&apos;s claims that the case&apos;s documents bear out.</source>
        <translation>Der Anteil der Aussagen einer Antwort, den die Dokumente des Falls belegen.</translation>
    </message>
    <message>
        <source>The share of the answer&apos;s statements that help with the task.</source>
        <translation>Der Anteil der Aussagen einer Antwort, der bei der Aufgabe hilft.</translation>
    </message>
    <message>
        <source>The share of the reference&apos;s statements that the case&apos;s documents bear out.</source>
        <translation>Der Anteil der Aussagen der Referenz, den die Dokumente des Falls belegen.</translation>
    </message>
    <message>
        <source>Whether the useful documents of the case stand before the others, by the reference.</source>
        <translation>Ob die nützlichen Dokumente des Falls vor den anderen stehen, nach der Referenz.</translation>
    </message>
    <message>
        <source>How near the answer lies to the reference, by the embeddings of one model.</source>
        <translation>Wie nah die Antwort an der Referenz liegt, nach den Einbettungen eines Modells.</translation>
    </message>
</context>
<context>
    <name>Judges</name>
    <message>
        <source>A judge needs “criteria”: by what it is to judge</source>
        <translation>Ein Richter braucht „criteria“: wonach er urteilen soll</translation>
    </message>
    <message>
        <source>it must be a list of names of models</source>
        <translation>es muss eine Liste von Modellnamen sein</translation>
    </message>
    <message>
        <source>a judge needs a model of the project</source>
        <translation>ein Richter braucht ein Modell des Projekts</translation>
    </message>
    <message>
        <source>it must be the worst and the best score, as in [1, 5]</source>
        <translation>es muss der schlechteste und der beste Wert sein, wie in [1, 5]</translation>
    </message>
    <message>
        <source>it must be a list of labels, the best first, or a value by label, as in {&quot;yes&quot;: 1, &quot;no&quot;: 0}</source>
        <translation>es muss eine Liste von Marken sein, die beste zuerst, oder ein Wert je Marke, wie in {&quot;yes&quot;: 1, &quot;no&quot;: 0}</translation>
    </message>
    <message>
        <source>it must be mean or majority</source>
        <translation>es muss mean oder majority sein</translation>
    </message>
    <message>
        <source>it must lie between 1 and %1</source>
        <translation>es muss zwischen 1 und %1 liegen</translation>
    </message>
    <message>
        <source>a judge gives a score or a label, not both</source>
        <translation>ein Richter gibt einen Wert oder eine Marke, nicht beides</translation>
    </message>
    <message>
        <source>The judge&apos;s setting “%1” cannot be used</source>
        <translation>Die Einstellung „%1“ des Richters ist nicht brauchbar</translation>
    </message>
    <message>
        <source>The setting “%1” of similar cannot be used</source>
        <translation>Die Einstellung „%1“ von similar ist nicht brauchbar</translation>
    </message>
    <message>
        <source>an embedding model of the project is needed</source>
        <translation>es braucht ein Embedding-Modell des Projekts</translation>
    </message>
    <message>
        <source>it must be cosine, dot or euclidean</source>
        <translation>es muss cosine, dot oder euclidean sein</translation>
    </message>
    <message>
        <source>The judge&apos;s prompt was not looked up</source>
        <translation>Der Prompt des Richters wurde nicht nachgeschlagen</translation>
    </message>
    <message>
        <source>There is no project whose model could be asked</source>
        <translation>Es gibt kein Projekt, dessen Modell gefragt werden könnte</translation>
    </message>
    <message>
        <source>the judge&apos;s reply cannot be read</source>
        <translation>die Antwort des Richters ist nicht lesbar</translation>
    </message>
    <message>
        <source>The judge&apos;s prompt as Assay brings it</source>
        <translation>Der Prompt des Richters, wie Assay ihn mitbringt</translation>
    </message>
    <message>
        <source>A judge&apos;s prompt must be committed</source>
        <translation>Der Prompt eines Richters muss festgeschrieben sein</translation>
    </message>
    <message>
        <source>Commit “%1” first.</source>
        <translation>Schreiben Sie zuerst „%1“ fest.</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>the embedding is no list of numbers</source>
        <translation>das Embedding ist keine Liste von Zahlen</translation>
    </message>
    <message>
        <source>“%1” is no prompt version</source>
        <translation>„%1“ ist keine Prompt-Version</translation>
    </message>
    <message numerus="yes">
        <source>n = %Ln answer(s)</source>
        <translation>
            <numerusform>n = %Ln Antwort</numerusform>
            <numerusform>n = %Ln Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>95 % interval %1</source>
        <translation>95-%-Intervall %1</translation>
    </message>
    <message>
        <source>Agreement (κ)</source>
        <translation>Übereinstimmung (κ)</translation>
    </message>
    <message>
        <source>Agreement beyond chance: 1 is always, 0 is as chance would have it.</source>
        <translation>Übereinstimmung über den Zufall hinaus: 1 ist immer, 0 ist wie durch Zufall.</translation>
    </message>
    <message>
        <source>Cohen’s κ, quadratic weights</source>
        <translation>Cohens κ, quadratisch gewichtet</translation>
    </message>
    <message>
        <source>Cohen’s κ, large-sample</source>
        <translation>Cohens κ, große Stichprobe</translation>
    </message>
    <message>
        <source>Bias (judge − people)</source>
        <translation>Verzerrung (Richter − Menschen)</translation>
    </message>
    <message>
        <source>How much more the judge gives than people do, on the mean; below 0 it gives less.</source>
        <translation>Wie viel mehr der Richter im Mittel gibt als Menschen; unter 0 gibt er weniger.</translation>
    </message>
    <message>
        <source>these verdicts count as no value</source>
        <translation>diese Urteile zählen als kein Wert</translation>
    </message>
    <message>
        <source>p by %1</source>
        <translation>p nach %1</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>one of the two never varied</source>
        <translation>einer von beiden änderte sich nie</translation>
    </message>
    <message>
        <source>What a verdict tells of a label: 1 is everything, 0 nothing.</source>
        <translation>Was ein Urteil über ein Label verrät: 1 ist alles, 0 nichts.</translation>
    </message>
    <message>
        <source>Pearson’s r, without an interval</source>
        <translation>Pearsons r, ohne Intervall</translation>
    </message>
    <message>
        <source>Longer answers favoured</source>
        <translation>Längere Antworten bevorzugt</translation>
    </message>
    <message>
        <source>Bias in the longer half of the answers less the bias in the shorter half.</source>
        <translation>Verzerrung in der längeren Hälfte der Antworten abzüglich der in der kürzeren.</translation>
    </message>
    <message>
        <source>too few labels to halve</source>
        <translation>zu wenige Labels zum Halbieren</translation>
    </message>
    <message>
        <source>%1, of all pairs judged</source>
        <translation>%1, aller beurteilten Paare</translation>
    </message>
    <message>
        <source>no pair was asked in both orders</source>
        <translation>kein Paar wurde in beiden Reihenfolgen gefragt</translation>
    </message>
    <message>
        <source>no interval: all labels say the same</source>
        <translation>kein Intervall: Alle Labels sagen dasselbe</translation>
    </message>
    <message>
        <source>95 % interval: normal</source>
        <translation>95-%-Intervall: normal</translation>
    </message>
    <message>
        <source>Same verdict</source>
        <translation>Gleiches Urteil</translation>
    </message>
    <message>
        <source>How often people and the judge said the same.</source>
        <translation>Wie oft Menschen und der Richter dasselbe sagten.</translation>
    </message>
    <message>
        <source>Orders disagree</source>
        <translation>Reihenfolgen uneins</translation>
    </message>
    <message>
        <source>Pairs of which the judge said another thing when the answers changed places.</source>
        <translation>Paare, von denen der Richter anderes sagte, als die Antworten die Plätze tauschten.</translation>
    </message>
    <message>
        <source>The first one wins</source>
        <translation>Die erste gewinnt</translation>
    </message>
    <message>
        <source>Share of decided replies that named what stood first; 50 % is no effect.</source>
        <translation>Anteil der entschiedenen Antworten, die nannten, was zuerst stand; 50 % ist keine Wirkung.</translation>
    </message>
    <message>
        <source>By the judge alone</source>
        <translation>Nach dem Richter allein</translation>
    </message>
    <message>
        <source>Corrected by the labels</source>
        <translation>Durch die Labels berichtigt</translation>
    </message>
    <message>
        <source>By the labels alone</source>
        <translation>Nach den Labels allein</translation>
    </message>
    <message numerus="yes">
        <source>n = %Ln verdict(s)</source>
        <translation>
            <numerusform>n = %Ln Urteil</numerusform>
            <numerusform>n = %Ln Urteile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>n = %Ln label(s)</source>
        <translation>
            <numerusform>n = %Ln Label</numerusform>
            <numerusform>n = %Ln Labels</numerusform>
        </translation>
    </message>
    <message>
        <source>no interval: it would say nothing of the judge’s bias</source>
        <translation>kein Intervall: Es würde nichts über die Verzerrung des Richters sagen</translation>
    </message>
    <message>
        <source>95 % interval: %1, weight of the judge %2</source>
        <translation>95-%-Intervall: %1, Gewicht des Richters %2</translation>
    </message>
    <message>
        <source>No corrected rate: %1.</source>
        <translation>Keine berichtigte Rate: %1.</translation>
    </message>
    <message numerus="yes">
        <source>This judge is worth about %Ln label(s) here.</source>
        <translation>
            <numerusform>Dieser Richter ist hier etwa %Ln Label wert.</numerusform>
            <numerusform>Dieser Richter ist hier etwa %Ln Labels wert.</numerusform>
        </translation>
    </message>
    <message>
        <source>This judge saves no labels here.</source>
        <translation>Dieser Richter spart hier keine Labels.</translation>
    </message>
    <message numerus="yes">
        <source>For the doubt of %Ln label(s)</source>
        <translation>
            <numerusform>Für den Zweifel von %Ln Label</numerusform>
            <numerusform>Für den Zweifel von %Ln Labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labelled</source>
        <translation>
            <numerusform>%Ln gelabelt</numerusform>
            <numerusform>%Ln gelabelt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 and %3, a verdict counted as a hundredth of a label.</source>
        <translation>%1: %2 und %3, ein Urteil als ein Hundertstel eines Labels gezählt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln judged</source>
        <translation>
            <numerusform>%Ln beurteilt</numerusform>
            <numerusform>%Ln beurteilt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2; more verdicts of this judge would not pay.</source>
        <translation>%1: %2; mehr Urteile dieses Richters lohnten nicht.</translation>
    </message>
    <message>
        <source>People said %1, the judge %2: %3, %4 of what people called so</source>
        <translation>Menschen sagten %1, der Richter %2: %3, %4 von dem, was Menschen so nannten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln Antwort</numerusform>
            <numerusform>%Ln Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>No filter says all of this: Results will show more than these.</source>
        <translation>Kein Filter sagt all das: Ergebnisse zeigt mehr als diese.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) that nobody gave are left out.</source>
        <translation>
            <numerusform>%Ln Antwort, die niemand gab, ist ausgelassen.</numerusform>
            <numerusform>%Ln Antworten, die niemand gab, sind ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>mean of judge − people, without an interval</source>
        <translation>Mittel von Richter − Menschen, ohne Intervall</translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <translation>die ersten %1 von %2</translation>
    </message>
    <message>
        <source>People and “%1” say the same of %2 of these answers %3.</source>
        <translation>Menschen und „%1“ sagen dasselbe von %2 dieser Antworten %3.</translation>
    </message>
    <message>
        <source>▲ It gives more than people do: %1.</source>
        <translation>▲ Er gibt mehr als Menschen: %1.</translation>
    </message>
    <message>
        <source>▼ It gives less than people do: %1.</source>
        <translation>▼ Er gibt weniger als Menschen: %1.</translation>
    </message>
    <message>
        <source>≈ No evidence that it gives more or less than people do.</source>
        <translation>≈ Kein Beleg, dass er mehr oder weniger gibt als Menschen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more blind label(s) are needed before anything can be said of this judge.</source>
        <translation>
            <numerusform>Noch %Ln blindes Label ist nötig, bevor sich über diesen Richter etwas sagen lässt.</numerusform>
            <numerusform>Noch %Ln blinde Labels sind nötig, bevor sich über diesen Richter etwas sagen lässt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Verzerrung</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Richter</translation>
    </message>
    <message>
        <source>The judge’s reason</source>
        <translation>Grund des Richters</translation>
    </message>
    <message>
        <source>%1, %2 of them labelled blind</source>
        <translation>%1, davon %2 blind gelabelt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln judged answer(s)</source>
        <translation>
            <numerusform>%Ln beurteilte Antwort</numerusform>
            <numerusform>%Ln beurteilte Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody was asked yet</source>
        <translation>Noch wurde niemand gefragt</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>durchgefallen</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>diese</translation>
    </message>
    <message>
        <source>the baseline</source>
        <translation>der Bezug</translation>
    </message>
    <message>
        <source>tie</source>
        <translation>unentschieden</translation>
    </message>
    <message>
        <source>both always said the same one thing, so that chance cannot be told from agreement</source>
        <translation>beide sagten immer dasselbe eine, sodass sich Zufall und Übereinstimmung nicht trennen lassen</translation>
    </message>
    <message>
        <source>every judged answer is labelled: there is nothing left for the judge to add</source>
        <translation>jede beurteilte Antwort ist gelabelt: Der Richter kann nichts mehr beitragen</translation>
    </message>
    <message>
        <source>no answer has a value of both</source>
        <translation>keine Antwort hat einen Wert von beiden</translation>
    </message>
    <message>
        <source>one label is too few</source>
        <translation>ein Label ist zu wenig</translation>
    </message>
    <message>
        <source>The judge “%1” is not what it was</source>
        <translation>Der Richter „%1“ ist nicht mehr, was er war</translation>
    </message>
    <message>
        <source>its model, the model&apos;s parameters or its address were changed since</source>
        <translation>sein Modell, dessen Parameter oder Adresse wurden seither geändert</translation>
    </message>
    <message>
        <source>Score with it anew, without “version” and “judge”: it then counts as another scorer.</source>
        <translation>Bewerten Sie neu mit ihm, ohne „version“ und „judge“: Er gilt dann als anderer Bewerter.</translation>
    </message>
    <message>
        <source>The judges of “%1” are not what they were</source>
        <translation>Die Richter von „%1“ sind nicht mehr, was sie waren</translation>
    </message>
    <message>
        <source>a model, its parameters or its address were changed since</source>
        <translation>ein Modell, seine Parameter oder seine Adresse wurden seither geändert</translation>
    </message>
    <message>
        <source>Score with “%1” anew: it then counts as another scorer.</source>
        <translation>Bewerten Sie mit „%1“ neu: Es zählt dann als anderer Bewerter.</translation>
    </message>
    <message>
        <source>the run&apos;s budget has no room for it</source>
        <translation>im Budget des Laufs ist dafür kein Platz</translation>
    </message>
    <message>
        <source>the run&apos;s budget cannot hold a question without a price and a max_tokens</source>
        <translation>das Budget des Laufs kann keine Frage ohne Preis und max_tokens halten</translation>
    </message>
    <message>
        <source>Go on with a larger one: run --resume, or rescore.</source>
        <translation>Machen Sie mit einem größeren weiter: run --resume oder rescore.</translation>
    </message>
    <message>
        <source>it must be a number</source>
        <translation>es muss eine Zahl sein</translation>
    </message>
</context>
<context>
    <name>Keychain</name>
    <message>
        <source>The keychain could not be used</source>
        <translation>Der Schlüsselbund konnte nicht verwendet werden</translation>
    </message>
    <message>
        <source>Unlock it, or name an environment variable with --key-env.</source>
        <translation>Entsperren Sie ihn, oder nennen Sie mit --key-env eine Umgebungsvariable.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>There is no key for the provider “%1”</source>
        <translation>Es gibt keinen Schlüssel für den Anbieter „%1“</translation>
    </message>
    <message>
        <source>the environment variable %1 is not set</source>
        <translation>die Umgebungsvariable %1 ist nicht gesetzt</translation>
    </message>
    <message>
        <source>Set it, or give the provider another key source.</source>
        <translation>Setzen Sie sie, oder geben Sie dem Anbieter eine andere Schlüsselquelle.</translation>
    </message>
    <message>
        <source>the keychain is switched off</source>
        <translation>der Schlüsselbund ist ausgeschaltet</translation>
    </message>
    <message>
        <source>Name an environment variable with --key-env.</source>
        <translation>Nennen Sie mit --key-env eine Umgebungsvariable.</translation>
    </message>
    <message>
        <source>the keychain holds none for its address</source>
        <translation>der Schlüsselbund hat keinen für seine Adresse</translation>
    </message>
    <message>
        <source>Store it with “assay-cli provider key”.</source>
        <translation>Legen Sie ihn mit „assay-cli provider key“ ab.</translation>
    </message>
</context>
<context>
    <name>LabelText</name>
    <message>
        <source>pass</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>nicht bestanden</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>somebody whose name was erased</source>
        <translation>jemand, dessen Name gelöscht wurde</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>einig</translation>
    </message>
    <message>
        <source>disagree</source>
        <translation>uneinig</translation>
    </message>
</context>
<context>
    <name>Labelling</name>
    <message>
        <source>Krippendorff’s α</source>
        <translation>Krippendorffs α</translation>
    </message>
    <message>
        <source>Cohen’s κ</source>
        <translation>Cohens κ</translation>
    </message>
    <message>
        <source>Fleiss’ κ</source>
        <translation>Fleiss’ κ</translation>
    </message>
    <message>
        <source>Gwet’s AC1, since one answer holds over 80 %</source>
        <translation>Gwets AC1, da eine Antwort über 80 % hat</translation>
    </message>
    <message>
        <source>Gwet’s AC2, since one answer holds over 80 %</source>
        <translation>Gwets AC2, da eine Antwort über 80 % hat</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>95 % %1 by %2</source>
        <translation>95 % %1 nach %2</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Stück</numerusform>
            <numerusform>%n Stücke</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown: these answers have no categories, or nobody else answered the same item</source>
        <translation>unbekannt: Diese Antworten haben keine Klassen, oder niemand sonst hat dasselbe Stück beurteilt</translation>
    </message>
    <message>
        <source>%1: α below 0.67. Talk about the guideline before more is labelled.</source>
        <translation>%1: α unter 0,67. Sprechen Sie über die Richtlinie, bevor mehr beurteilt wird.</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n übersprungen</numerusform>
            <numerusform>%n übersprungen</numerusform>
        </translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>A is better</source>
        <translation>A ist besser</translation>
    </message>
    <message>
        <source>B is better</source>
        <translation>B ist besser</translation>
    </message>
    <message>
        <source>both good</source>
        <translation>beide gut</translation>
    </message>
    <message>
        <source>both bad</source>
        <translation>beide schlecht</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1: a whole number from 1 on is needed</source>
        <translation>%1: Hier steht eine ganze Zahl ab 1</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder nein</translation>
    </message>
    <message>
        <source>One of several</source>
        <translation>Eine von mehreren</translation>
    </message>
    <message>
        <source>Several of several</source>
        <translation>Mehrere von mehreren</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Free text</source>
        <translation>Freier Text</translation>
    </message>
    <message>
        <source>Corrected answer</source>
        <translation>Berichtigte Antwort</translation>
    </message>
    <message>
        <source>Marked words</source>
        <translation>Markierte Wörter</translation>
    </message>
    <message>
        <source>Pair: which is better</source>
        <translation>Paar: Was ist besser</translation>
    </message>
    <message>
        <source>Is the answer right?</source>
        <translation>Ist die Antwort richtig?</translation>
    </message>
    <message>
        <source>yes, no, cannot tell</source>
        <translation>ja, nein, nicht zu sagen</translation>
    </message>
    <message>
        <source>What is wrong?</source>
        <translation>Was ist falsch?</translation>
    </message>
    <message>
        <source>invented fact, wrong document, rude, too long</source>
        <translation>erfunden, falsches Dokument, unhöflich, zu lang</translation>
    </message>
    <message>
        <source>How good, 1 to 5?</source>
        <translation>Wie gut, 1 bis 5?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>What should it say?</source>
        <translation>Was sollte dort stehen?</translation>
    </message>
    <message>
        <source>Which words are wrong?</source>
        <translation>Welche Wörter sind falsch?</translation>
    </message>
    <message>
        <source>invented, unclear, rude</source>
        <translation>erfunden, unklar, unhöflich</translation>
    </message>
    <message>
        <source>Which is better?</source>
        <translation>Was ist besser?</translation>
    </message>
    <message>
        <source>The queue needs a name</source>
        <translation>Die Warteschlange braucht einen Namen</translation>
    </message>
    <message>
        <source>Nothing is asked yet</source>
        <translation>Noch wird nichts gefragt</translation>
    </message>
    <message>
        <source>Add a question.</source>
        <translation>Fügen Sie eine Frage hinzu.</translation>
    </message>
    <message>
        <source>People an item</source>
        <translation>Personen je Stück</translation>
    </message>
    <message>
        <source>The sample</source>
        <translation>Die Stichprobe</translation>
    </message>
    <message>
        <source>The seed</source>
        <translation>Der Startwert</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Label %1</source>
        <translation>Label %1</translation>
    </message>
    <message>
        <source>%1: skipped</source>
        <translation>%1: übersprungen</translation>
    </message>
    <message>
        <source>%1: comment</source>
        <translation>%1: Bemerkung</translation>
    </message>
    <message>
        <source>%1: flagged</source>
        <translation>%1: zur Entscheidung</translation>
    </message>
    <message>
        <source>Week of %1: %2</source>
        <translation>Woche ab %1: %2</translation>
    </message>
    <message>
        <source>A much better</source>
        <translation>A viel besser</translation>
    </message>
    <message>
        <source>A slightly better</source>
        <translation>A etwas besser</translation>
    </message>
    <message>
        <source>B slightly better</source>
        <translation>B etwas besser</translation>
    </message>
    <message>
        <source>B much better</source>
        <translation>B viel besser</translation>
    </message>
    <message>
        <source>%1: the same again in %2 of %3 that came twice · 95 % [%4, %5] by %6</source>
        <translation>%1: wieder dasselbe bei %2 von %3, die zweimal kamen · 95 % [%4, %5] nach %6</translation>
    </message>
    <message>
        <source>The share of repeats</source>
        <translation>Der Anteil der Wiederholungen</translation>
    </message>
    <message>
        <source>label %1</source>
        <translation>Label %1</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>The items of a queue cannot be read</source>
        <translation>Der Inhalt einer Warteschlange kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>line %1 names no outputs</source>
        <translation>Zeile %1 nennt keine Antworten</translation>
    </message>
    <message>
        <source>The definition of a queue cannot be read</source>
        <translation>Die Definition einer Warteschlange kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>A label cannot be read</source>
        <translation>Ein Label kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The line cannot be used</source>
        <translation>Die Zeile kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>the queue asks no such question</source>
        <translation>die Warteschlange stellt diese Frage nicht</translation>
    </message>
    <message>
        <source>It asks: %1.</source>
        <translation>Sie fragt: %1.</translation>
    </message>
    <message>
        <source>the queue has no such item</source>
        <translation>die Warteschlange enthält das nicht</translation>
    </message>
    <message>
        <source>“assay-cli label next” names the next one.</source>
        <translation>„assay-cli label next“ nennt das nächste.</translation>
    </message>
    <message>
        <source>an object is needed, a question&apos;s name before each answer</source>
        <translation>ein Objekt ist nötig, mit dem Namen der Frage vor jeder Antwort</translation>
    </message>
    <message>
        <source>a text is needed</source>
        <translation>ein Text ist nötig</translation>
    </message>
    <message>
        <source>it says nothing</source>
        <translation>sie sagt nichts</translation>
    </message>
    <message>
        <source>“%1” has no items in this queue</source>
        <translation>„%1“ hat in dieser Warteschlange nichts zu tun</translation>
    </message>
    <message>
        <source>“assay-cli label status” lists the queue&apos;s people.</source>
        <translation>„assay-cli label status“ nennt die Personen der Warteschlange.</translation>
    </message>
    <message>
        <source>The pack was not merged</source>
        <translation>Das Paket wurde nicht übernommen</translation>
    </message>
    <message>
        <source>the file is no labelling pack</source>
        <translation>die Datei ist kein Label-Paket</translation>
    </message>
    <message>
        <source>“assay-cli merge” unites whole projects.</source>
        <translation>„assay-cli merge“ vereint ganze Projekte.</translation>
    </message>
    <message>
        <source>it comes from another project</source>
        <translation>es kommt aus einem anderen Projekt</translation>
    </message>
    <message>
        <source>this project has no queue “%1”</source>
        <translation>dieses Projekt hat keine Warteschlange „%1“</translation>
    </message>
    <message>
        <source>a label of it belongs to another queue or person</source>
        <translation>ein Label darin gehört zu einer anderen Warteschlange oder Person</translation>
    </message>
    <message>
        <source>it is damaged: %1</source>
        <translation>es ist beschädigt: %1</translation>
    </message>
    <message>
        <source>“assay-cli verify” on it lists all that is wrong.</source>
        <translation>„assay-cli verify“ darauf nennt alles, was falsch ist.</translation>
    </message>
    <message>
        <source>The queue “%1” has no such item</source>
        <translation>Die Warteschlange „%1“ enthält das nicht</translation>
    </message>
    <message>
        <source>The queue “%1” asks no such question</source>
        <translation>Die Warteschlange „%1“ stellt diese Frage nicht</translation>
    </message>
    <message>
        <source>The queue was not made</source>
        <translation>Die Warteschlange wurde nicht angelegt</translation>
    </message>
    <message>
        <source>an item cannot be judged by %1 of %2 people</source>
        <translation>nichts kann von %1 aus %2 Personen beurteilt werden</translation>
    </message>
    <message>
        <source>it would hold more than %1 items</source>
        <translation>sie enthielte mehr als %1 Antworten</translation>
    </message>
    <message>
        <source>Narrow the filter, or draw a sample.</source>
        <translation>Fassen Sie den Filter enger, oder ziehen Sie eine Stichprobe.</translation>
    </message>
    <message>
        <source>no case has two answers to compare</source>
        <translation>kein Fall hat zwei Antworten zum Vergleichen</translation>
    </message>
    <message>
        <source>no answer passes the filter</source>
        <translation>keine Antwort passt zum Filter</translation>
    </message>
    <message>
        <source>Queues hold answers of the state ok.</source>
        <translation>Warteschlangen enthalten Antworten im Zustand ok.</translation>
    </message>
    <message>
        <source>The answer %1 is not in this project any more</source>
        <translation>Die Antwort %1 ist nicht mehr in diesem Projekt</translation>
    </message>
    <message>
        <source>Skip this item.</source>
        <translation>Überspringen Sie sie.</translation>
    </message>
    <message>
        <source>An item of the pack cannot be read</source>
        <translation>Ein Teil des Pakets kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>There is no queue “%1”</source>
        <translation>Es gibt keine Warteschlange „%1“</translation>
    </message>
    <message>
        <source>“assay-cli label status” lists the queues.</source>
        <translation>„assay-cli label status“ nennt die Warteschlangen.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>A question of “%1” is missing</source>
        <translation>Eine Frage von „%1“ fehlt</translation>
    </message>
    <message>
        <source>There is a queue “%1” already</source>
        <translation>Eine Warteschlange „%1“ gibt es schon</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>es fehlt</translation>
    </message>
    <message>
        <source>a decision needs a reason</source>
        <translation>eine Entscheidung braucht eine Begründung</translation>
    </message>
    <message>
        <source>There is no person “%1” in the project</source>
        <translation>Im Projekt gibt es keine Person „%1“</translation>
    </message>
    <message>
        <source>“assay-cli person add” adds one.</source>
        <translation>„assay-cli person add“ fügt eine hinzu.</translation>
    </message>
    <message>
        <source>This queue is no longer there</source>
        <translation>Diese Warteschlange gibt es nicht mehr</translation>
    </message>
    <message>
        <source>it has no value</source>
        <translation>es hat keinen Wert</translation>
    </message>
    <message>
        <source>its annotations are no list</source>
        <translation>seine Annotationen sind keine Liste</translation>
    </message>
    <message>
        <source>the queue asks no “%1”</source>
        <translation>die Warteschlange fragt nicht nach „%1“</translation>
    </message>
    <message>
        <source>it does not say who answered</source>
        <translation>es sagt nicht, wer geantwortet hat</translation>
    </message>
    <message>
        <source>The file holds no labels of “%1”</source>
        <translation>Die Datei enthält keine Labels von „%1“</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Give what “label export” writes, or tasks of Label Studio that were made from it.</source>
        <translation>Nötig ist, was „label export“ schreibt, oder daraus gemachte Aufgaben von Label Studio.</translation>
    </message>
    <message>
        <source>no answer has a “%1” to stratify by</source>
        <translation>keine Antwort hat „%1“, um danach zu schichten</translation>
    </message>
    <message>
        <source>Answers can be stratified by tag, model, version, prompt, pass, or a variable of the cases.</source>
        <translation>Geschichtet wird nach tag, model, version, prompt, pass oder einer Variable der Fälle.</translation>
    </message>
    <message>
        <source>only a sample can be stratified</source>
        <translation>nur eine Stichprobe kann geschichtet werden</translation>
    </message>
    <message>
        <source>Say how many items are drawn.</source>
        <translation>Sagen Sie, wie viele Stücke gezogen werden.</translation>
    </message>
    <message>
        <source>No queue asks a question “%1”</source>
        <translation>Keine Warteschlange stellt eine Frage „%1“</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Es gibt: %1.</translation>
    </message>
    <message>
        <source>one repeats what is no item</source>
        <translation>eines wiederholt, was kein Stück ist</translation>
    </message>
    <message>
        <source>%1 % of the items cannot come twice</source>
        <translation>%1 % der Stücke können nicht zweimal kommen</translation>
    </message>
</context>
<context>
    <name>Lint</name>
    <message>
        <source>This byte is not valid UTF-8</source>
        <translation>Dieses Byte ist kein gültiges UTF-8</translation>
    </message>
    <message>
        <source>An invisible character stands here: U+%1</source>
        <translation>Hier steht ein unsichtbares Zeichen: U+%1</translation>
    </message>
    <message>
        <source>The cases have no variable “%1”</source>
        <translation>Die Fälle haben keine Variable „%1“</translation>
    </message>
    <message>
        <source>This instruction stands twice</source>
        <translation>Diese Anweisung steht zweimal da</translation>
    </message>
    <message>
        <source>The parameter %1 cannot be “%2”</source>
        <translation>Der Parameter %1 kann nicht „%2“ sein</translation>
    </message>
    <message>
        <source>The variable “%1” is not used</source>
        <translation>Die Variable „%1“ wird nicht verwendet</translation>
    </message>
    <message>
        <source>The tools are not valid JSON: %1</source>
        <translation>Die Werkzeuge sind kein gültiges JSON: %1</translation>
    </message>
    <message>
        <source>The output schema is not valid JSON: %1</source>
        <translation>Das Ausgabeschema ist kein gültiges JSON: %1</translation>
    </message>
    <message>
        <source>The prompt asks for JSON but has no output schema</source>
        <translation>Der Prompt verlangt JSON, hat aber kein Ausgabeschema</translation>
    </message>
    <message>
        <source>This example is a case of the dataset: what it measures is memory</source>
        <translation>Dieses Beispiel ist ein Fall des Datensatzes: gemessen wird damit Auswendiglernen</translation>
    </message>
</context>
<context>
    <name>Locator</name>
    <message numerus="yes">
        <source>prompt, %n version(s)</source>
        <translation>
            <numerusform>Prompt, %n Version</numerusform>
            <numerusform>Prompt, %n Versionen</numerusform>
        </translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>case</source>
        <translation>Fall</translation>
    </message>
    <message numerus="yes">
        <source>dataset, %n case(s)</source>
        <translation>
            <numerusform>Datensatz, %n Fall</numerusform>
            <numerusform>Datensatz, %n Fälle</numerusform>
        </translation>
    </message>
    <message>
        <source>answers from production</source>
        <translation>Antworten aus dem Betrieb</translation>
    </message>
    <message>
        <source>gate policy, v%1</source>
        <translation>Vorgabe, v%1</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>The sample project could not be put into its place</source>
        <translation>Das Beispielprojekt konnte nicht an seinen Platz gelegt werden</translation>
    </message>
    <message>
        <source>There is no translation into “%1”</source>
        <translation>Es gibt keine Übersetzung in „%1“</translation>
    </message>
    <message>
        <source>Use en or de</source>
        <translation>Verwenden Sie en oder de</translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message>
        <source>message %1, %2, line %3</source>
        <translation>Nachricht %1, %2, Zeile %3</translation>
    </message>
    <message>
        <source>message %1, %2</source>
        <translation>Nachricht %1, %2</translation>
    </message>
    <message>
        <source>message %1, %2, tool calls</source>
        <translation>Nachricht %1, %2, Werkzeugaufrufe</translation>
    </message>
    <message>
        <source>parameter %1</source>
        <translation>Parameter %1</translation>
    </message>
    <message>
        <source>snippet %1</source>
        <translation>Baustein %1</translation>
    </message>
    <message>
        <source>tools, line %1</source>
        <translation>Werkzeuge, Zeile %1</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>output schema, line %1</source>
        <translation>Ausgabeschema, Zeile %1</translation>
    </message>
    <message>
        <source>output schema</source>
        <translation>Ausgabeschema</translation>
    </message>
    <message>
        <source>○ open</source>
        <translation>○ offen</translation>
    </message>
    <message>
        <source>✓ ours</source>
        <translation>✓ unsere</translation>
    </message>
    <message>
        <source>✓ theirs</source>
        <translation>✓ ihre</translation>
    </message>
    <message>
        <source>✓ both</source>
        <translation>✓ beide</translation>
    </message>
    <message>
        <source>✓ edited</source>
        <translation>✓ bearbeitet</translation>
    </message>
    <message>
        <source>Nothing new: this project knows all of the other</source>
        <translation>Nichts Neues: dieses Projekt kennt alles aus dem anderen</translation>
    </message>
    <message>
        <source>The other&apos;s %1 “%2” is called “%3” here: the name was taken</source>
        <translation>%1 „%2“ des anderen heißt hier „%3“: der Name war vergeben</translation>
    </message>
    <message>
        <source>%1 points to another version now</source>
        <translation>%1 zeigt nun auf eine andere Version</translation>
    </message>
    <message>
        <source>The run “%1” went on in both files: this file&apos;s answers stay, missing ones came in</source>
        <translation>Der Lauf „%1“ ging in beiden Dateien weiter: die Antworten dieser Datei bleiben, fehlende kamen dazu</translation>
    </message>
    <message>
        <source>What was erased in the other project was erased here, too</source>
        <translation>Was im anderen Projekt gelöscht war, wurde auch hier gelöscht</translation>
    </message>
    <message>
        <source>The two versions cannot be merged</source>
        <translation>Die beiden Versionen können nicht zusammengeführt werden</translation>
    </message>
    <message>
        <source>they have no common ancestor</source>
        <translation>sie haben keinen gemeinsamen Vorfahren</translation>
    </message>
    <message>
        <source>The draft cannot be merged</source>
        <translation>Der Entwurf kann nicht zusammengeführt werden</translation>
    </message>
    <message>
        <source>it was begun from no version</source>
        <translation>er begann bei keiner Version</translation>
    </message>
    <message>
        <source>both sides added messages here</source>
        <translation>beide Seiten haben hier Nachrichten hinzugefügt</translation>
    </message>
    <message>
        <source>one side removed the message that the other changed</source>
        <translation>eine Seite entfernte die Nachricht, die die andere änderte</translation>
    </message>
    <message>
        <source>both sides changed these lines</source>
        <translation>beide Seiten änderten diese Zeilen</translation>
    </message>
    <message>
        <source>both sides changed it</source>
        <translation>beide Seiten änderten es</translation>
    </message>
    <message>
        <source>the merged text is not valid JSON: %1</source>
        <translation>der zusammengeführte Text ist kein gültiges JSON: %1</translation>
    </message>
    <message>
        <source>%1: the merged text is not valid JSON: %2</source>
        <translation>%1: der zusammengeführte Text ist kein gültiges JSON: %2</translation>
    </message>
    <message>
        <source>The other project was not merged</source>
        <translation>Das andere Projekt wurde nicht zusammengeführt</translation>
    </message>
    <message>
        <source>“assay-cli verify” on it lists all that is wrong.</source>
        <translation>„assay-cli verify“ darauf nennt alles, was falsch ist.</translation>
    </message>
    <message>
        <source>a case of it does not have its hash</source>
        <translation>ein Fall darin hat nicht seinen Hash</translation>
    </message>
    <message>
        <source>it is damaged: %1 %2: %3</source>
        <translation>es ist beschädigt: %1 %2: %3</translation>
    </message>
    <message>
        <source>A project cannot be imported into itself</source>
        <translation>Ein Projekt kann nicht in sich selbst importiert werden</translation>
    </message>
    <message>
        <source>Choose the other person&apos;s file.</source>
        <translation>Wählen Sie die Datei der anderen Person.</translation>
    </message>
    <message>
        <source>Added %1, %2, %3, %4</source>
        <translation>%1, %2, %3, %4 hinzugefügt</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n Fall</numerusform>
            <numerusform>%n Fälle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n Ergebnis</numerusform>
            <numerusform>%n Ergebnisse</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>The name “%1” cannot be used</source>
        <translation>Der Name „%1“ kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>er ist leer</translation>
    </message>
    <message>
        <source>it is not valid UTF-8</source>
        <translation>er ist kein gültiges UTF-8</translation>
    </message>
    <message>
        <source>it begins or ends with a blank</source>
        <translation>er beginnt oder endet mit einem Leerzeichen</translation>
    </message>
    <message>
        <source>it holds a control character</source>
        <translation>er enthält ein Steuerzeichen</translation>
    </message>
    <message>
        <source>the signs @ # and , are kept for naming versions, columns and lists</source>
        <translation>die Zeichen @ # und , sind für die Namen von Versionen, Spalten und Listen</translation>
    </message>
    <message>
        <source>a folder in it has no name</source>
        <translation>ein Ordner darin hat keinen Namen</translation>
    </message>
    <message>
        <source>a channel stands in no folder</source>
        <translation>ein Kanal steht in keinem Ordner</translation>
    </message>
    <message>
        <source>it would be read as the name of a version</source>
        <translation>er würde als Name einer Version gelesen</translation>
    </message>
    <message>
        <source>The id “%1” cannot be used</source>
        <translation>Die Kennung „%1“ kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>it is longer than %1 bytes or holds a control character</source>
        <translation>sie ist länger als %1 Bytes oder enthält ein Steuerzeichen</translation>
    </message>
</context>
<context>
    <name>OneFile</name>
    <message>
        <source>The project is not one file yet</source>
        <translation>Das Projekt ist noch nicht eine einzige Datei</translation>
    </message>
    <message>
        <source>another program has it open</source>
        <translation>ein anderes Programm hat es offen</translation>
    </message>
    <message>
        <source>Close it there, then try again.</source>
        <translation>Schließen Sie es dort und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 is left beside it</source>
        <translation>daneben liegt noch %1</translation>
    </message>
</context>
<context>
    <name>OpenAiEvals</name>
    <message>
        <source>There are no results of OpenAI Evals in it</source>
        <translation>Es sind keine Ergebnisse von OpenAI Evals darin</translation>
    </message>
    <message>
        <source>it is no result: run_id, data_source_idx or item is missing</source>
        <translation>es ist kein Ergebnis: run_id, data_source_idx oder item fehlt</translation>
    </message>
    <message>
        <source>It has more runs than %1</source>
        <translation>Es hat mehr Läufe als %1</translation>
    </message>
    <message>
        <source>a key stood in an item: it was replaced by a reference and not kept</source>
        <translation>in einem Stück stand ein Schlüssel: er wurde durch einen Verweis ersetzt und nicht behalten</translation>
    </message>
    <message>
        <source>an answer without a sample: its output is the item&apos;s, or empty</source>
        <translation>eine Antwort ohne sample: ihre Ausgabe ist die des Stücks, oder leer</translation>
    </message>
    <message>
        <source>token counts that cannot be are left out</source>
        <translation>unmögliche Tokenzahlen entfallen</translation>
    </message>
    <message>
        <source>grades without passes give no verdict</source>
        <translation>Noten ohne passes ergeben kein Urteil</translation>
    </message>
    <message>
        <source>grader_samples are not kept</source>
        <translation>grader_samples werden nicht behalten</translation>
    </message>
    <message>
        <source>a grader of the kind %1 has no counterpart: it is left out</source>
        <translation>ein Bewerter der Art %1 hat keine Entsprechung: er entfällt</translation>
    </message>
    <message>
        <source>its way of comparing has no counterpart: it is left out</source>
        <translation>seine Art zu vergleichen hat keine Entsprechung: er entfällt</translation>
    </message>
    <message>
        <source>it does not look at the whole answer: it is left out</source>
        <translation>er sieht nicht die ganze Antwort an: er entfällt</translation>
    </message>
    <message>
        <source>a judge without a text is left out</source>
        <translation>ein Richter ohne Text entfällt</translation>
    </message>
    <message>
        <source>a judge that gives labels becomes one that passes or fails: its labels are kept in `config`</source>
        <translation>aus einem Richter, der Labels gibt, wird einer, der besteht oder durchfällt: seine Labels bleiben in `config`</translation>
    </message>
    <message>
        <source>There are no graders of OpenAI in it</source>
        <translation>Es sind keine Bewerter von OpenAI darin</translation>
    </message>
    <message>
        <source>Graders of OpenAI as assertions</source>
        <translation>Bewerter von OpenAI als Prüfungen</translation>
    </message>
</context>
<context>
    <name>Policies</name>
    <message>
        <source>No worse than the baseline</source>
        <translation>Nicht schlechter als der Bezug</translation>
    </message>
    <message>
        <source>Better than the baseline</source>
        <translation>Besser als der Bezug</translation>
    </message>
    <message>
        <source>At least a bar</source>
        <translation>Mindestens eine Schwelle</translation>
    </message>
    <message>
        <source>Cost of a case</source>
        <translation>Kosten eines Falls</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Baseline measured on the same data</source>
        <translation>Bezug an denselben Daten gemessen</translation>
    </message>
    <message>
        <source>kept as it is; this version of Assay reads it as unknown, which fails</source>
        <translation>bleibt, wie sie ist; diese Version von Assay liest sie als unbekannt, und das fällt durch</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>✓ passed</source>
        <translation>✓ bestanden</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ durchgefallen</translation>
    </message>
    <message>
        <source>○ unknown</source>
        <translation>○ unbekannt</translation>
    </message>
    <message>
        <source>The gate passes.</source>
        <translation>Das Tor ist offen.</translation>
    </message>
    <message>
        <source>The gate does not pass.</source>
        <translation>Das Tor ist zu.</translation>
    </message>
    <message>
        <source>No condition applies here.</source>
        <translation>Keine Bedingung gilt hier.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n condition(s) hold.</source>
        <translation>
            <numerusform>%1 von %n Bedingung gilt.</numerusform>
            <numerusform>%1 von %n Bedingungen gelten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <translation>%1 Pkt.</translation>
    </message>
    <message>
        <source>%1 less than %2 below that of “%3”</source>
        <translation>%1 weniger als %2 unter der von „%3“</translation>
    </message>
    <message>
        <source>%1 less than %2 above that of “%3”</source>
        <translation>%1 weniger als %2 über der von „%3“</translation>
    </message>
    <message>
        <source>%1 above that of “%2”</source>
        <translation>%1 über der von „%2“</translation>
    </message>
    <message>
        <source>%1 below that of “%2”</source>
        <translation>%1 unter der von „%2“</translation>
    </message>
    <message>
        <source>%1 more than %2 above that of “%3”</source>
        <translation>%1 mehr als %2 über der von „%3“</translation>
    </message>
    <message>
        <source>%1 more than %2 below that of “%3”</source>
        <translation>%1 mehr als %2 unter der von „%3“</translation>
    </message>
    <message>
        <source>%1 at least %2</source>
        <translation>%1 mindestens %2</translation>
    </message>
    <message>
        <source>%1 at most %2</source>
        <translation>%1 höchstens %2</translation>
    </message>
    <message>
        <source>%1 at most %2 above that of “%3”</source>
        <translation>%1 höchstens %2 über der von „%3“</translation>
    </message>
    <message>
        <source>not worse than the baseline</source>
        <translation>nicht schlechter als der Bezug</translation>
    </message>
    <message>
        <source>better than the baseline</source>
        <translation>besser als der Bezug</translation>
    </message>
    <message>
        <source>a bar</source>
        <translation>eine Schwelle</translation>
    </message>
    <message>
        <source>a limit</source>
        <translation>eine Grenze</translation>
    </message>
    <message>
        <source>a rise over the baseline</source>
        <translation>ein Anstieg über den Bezug</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>any age</source>
        <translation>jedes Alter</translation>
    </message>
    <message numerus="yes">
        <source>at least %n case(s)</source>
        <translation>
            <numerusform>mindestens %n Fall</numerusform>
            <numerusform>mindestens %n Fälle</numerusform>
        </translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>higher is better</source>
        <translation>höher ist besser</translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation>niedriger ist besser</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>run no older than</source>
        <translation>Lauf nicht älter als</translation>
    </message>
    <message>
        <source>unknown at most</source>
        <translation>unbekannt höchstens</translation>
    </message>
    <message>
        <source>applies if</source>
        <translation>gilt, wenn</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>a field that is not judged</source>
        <translation>ein Feld, das nicht beurteilt wird</translation>
    </message>
    <message>
        <source>evaluation</source>
        <translation>Evaluation</translation>
    </message>
    <message>
        <source>safety</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>baseline measured again</source>
        <translation>Bezug neu gemessen</translation>
    </message>
    <message>
        <source>calibration of a judge</source>
        <translation>Eichung eines Richters</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>approved model</source>
        <translation>freigegebenes Modell</translation>
    </message>
    <message>
        <source>canary</source>
        <translation>Wächter</translation>
    </message>
    <message>
        <source>owners</source>
        <translation>Zuständige</translation>
    </message>
    <message>
        <source>cost of a case</source>
        <translation>Kosten eines Falls</translation>
    </message>
    <message>
        <source>mean latency</source>
        <translation>mittlere Latenz</translation>
    </message>
    <message>
        <source>%1 latency</source>
        <translation>%1-Latenz</translation>
    </message>
    <message>
        <source>pass rate</source>
        <translation>Bestehensrate</translation>
    </message>
    <message>
        <source>pass rate of %1</source>
        <translation>Bestehensrate von %1</translation>
    </message>
    <message>
        <source>one-sided %1 %</source>
        <translation>einseitig %1 %</translation>
    </message>
    <message>
        <source>two-sided %1 %</source>
        <translation>zweiseitig %1 %</translation>
    </message>
    <message>
        <source>“%1” measured on the same version of the data</source>
        <translation>„%1“ an derselben Version der Daten gemessen</translation>
    </message>
    <message>
        <source>kappa of the judge %1 with people on “%2” at least %3, %4</source>
        <translation>Kappa des Richters %1 mit Menschen bei „%2“ mindestens %3, %4</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message numerus="yes">
        <source>the run at most %n day(s) old</source>
        <translation>
            <numerusform>der Lauf höchstens %n Tag alt</numerusform>
            <numerusform>der Lauf höchstens %n Tage alt</numerusform>
        </translation>
    </message>
    <message>
        <source>at most %1 of the cases without a value</source>
        <translation>höchstens %1 der Fälle ohne Wert</translation>
    </message>
    <message>
        <source>where %1</source>
        <translation>wo %1</translation>
    </message>
    <message>
        <source>baseline %1 → %2</source>
        <translation>Bezug %1 → %2</translation>
    </message>
    <message>
        <source>added %1: %2</source>
        <translation>neu %1: %2</translation>
    </message>
    <message>
        <source>removed %1: %2</source>
        <translation>entfernt %1: %2</translation>
    </message>
    <message>
        <source>A judge agrees with people</source>
        <translation>Ein Richter stimmt mit Menschen überein</translation>
    </message>
</context>
<context>
    <name>Prices</name>
    <message>
        <source>The line cannot be used</source>
        <translation>Die Zeile kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>“%1” is neither a text nor a number</source>
        <translation>„%1“ ist weder Text noch Zahl</translation>
    </message>
    <message>
        <source>it names no model: “model”, or “provider” and “id”</source>
        <translation>sie nennt kein Modell: „model“, oder „provider“ und „id“</translation>
    </message>
    <message>
        <source>it gives no price: “input”, “cached” or “output”</source>
        <translation>sie nennt keinen Preis: „input“, „cached“ oder „output“</translation>
    </message>
    <message>
        <source>“as_of” is no day such as 2026-10-05</source>
        <translation>„as_of“ ist kein Tag wie 2026-10-05</translation>
    </message>
    <message>
        <source>The price “%1” cannot be used</source>
        <translation>Der Preis „%1“ kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>“%1” is no price</source>
        <translation>„%1“ ist kein Preis</translation>
    </message>
    <message>
        <source>Write dollars per million tokens, with at most 9 decimals: 0.25</source>
        <translation>Schreiben Sie Dollar je Million Token, mit höchstens 9 Nachkommastellen: 0.25</translation>
    </message>
    <message>
        <source>This is no price table</source>
        <translation>Das ist keine Preistabelle</translation>
    </message>
    <message>
        <source>it holds more than %1 lines</source>
        <translation>sie hat mehr als %1 Zeilen</translation>
    </message>
    <message>
        <source>a line above it has priced this model</source>
        <translation>eine Zeile darüber nennt schon einen Preis für dieses Modell</translation>
    </message>
    <message>
        <source>the project has no such model</source>
        <translation>das Projekt hat dieses Modell nicht</translation>
    </message>
    <message>
        <source>The price table of the program is missing</source>
        <translation>Die Preistabelle des Programms fehlt</translation>
    </message>
    <message>
        <source>it is larger than 64 MB</source>
        <translation>es ist größer als 64 MB</translation>
    </message>
</context>
<context>
    <name>ProjectFile</name>
    <message>
        <source>This file cannot be opened as an Assay project</source>
        <translation>Diese Datei kann nicht als Assay-Projekt geöffnet werden</translation>
    </message>
    <message>
        <source>it does not exist</source>
        <translation>es gibt sie nicht</translation>
    </message>
    <message>
        <source>it is no regular file</source>
        <translation>sie ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>“assay-cli salvage” saves what can be read into a new file.</source>
        <translation>„assay-cli salvage“ rettet, was lesbar ist, in eine neue Datei.</translation>
    </message>
    <message>
        <source>it is no database, or its first bytes are damaged</source>
        <translation>sie ist keine Datenbank, oder ihre ersten Bytes sind beschädigt</translation>
    </message>
    <message>
        <source>it is a database of another program</source>
        <translation>sie ist die Datenbank eines anderen Programms</translation>
    </message>
    <message>
        <source>its header is damaged</source>
        <translation>ihr Kopf ist beschädigt</translation>
    </message>
    <message>
        <source>a journal that is not its own lies beside it: %1</source>
        <translation>neben ihr liegt ein Journal, das nicht ihres ist: %1</translation>
    </message>
    <message>
        <source>Move that journal away, then open the project again.</source>
        <translation>Legen Sie das Journal beiseite und öffnen Sie das Projekt dann erneut.</translation>
    </message>
    <message>
        <source>it was cut: its header counts more bytes than it has</source>
        <translation>sie wurde gekürzt: ihr Kopf zählt mehr Bytes, als sie hat</translation>
    </message>
    <message>
        <source>This project cannot be opened</source>
        <translation>Dieses Projekt kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>it was made by a newer version of Assay</source>
        <translation>eine neuere Version von Assay hat es angelegt</translation>
    </message>
    <message>
        <source>Install the newer version.</source>
        <translation>Installieren Sie die neuere Version.</translation>
    </message>
    <message>
        <source>its name plate (table “meta”) is damaged</source>
        <translation>sein Namensschild (Tabelle „meta“) ist beschädigt</translation>
    </message>
    <message>
        <source>The project was not written</source>
        <translation>Das Projekt wurde nicht geschrieben</translation>
    </message>
    <message>
        <source>somebody else has taken it over</source>
        <translation>jemand anders hat es übernommen</translation>
    </message>
    <message>
        <source>Open it again to see who writes it now.</source>
        <translation>Öffnen Sie es erneut, um zu sehen, wer jetzt darin schreibt.</translation>
    </message>
    <message>
        <source>its file was moved, removed or replaced while it was open</source>
        <translation>seine Datei wurde verschoben, entfernt oder ersetzt, während es offen war</translation>
    </message>
    <message>
        <source>Put the file back, or open it again.</source>
        <translation>Legen Sie die Datei zurück, oder öffnen Sie sie erneut.</translation>
    </message>
    <message>
        <source>This project was opened for reading only</source>
        <translation>Dieses Projekt wurde nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>This project cannot be written</source>
        <translation>In dieses Projekt kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>the file or its folder is read-only</source>
        <translation>die Datei oder ihr Ordner ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Copy it to a folder of yours.</source>
        <translation>Kopieren Sie es in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>This project cannot be opened for reading only</source>
        <translation>Dieses Projekt kann nicht nur zum Lesen geöffnet werden</translation>
    </message>
    <message>
        <source>it was made by an older version and must be updated first, for which it has to be writable</source>
        <translation>eine ältere Version hat es angelegt; es muss erst aktualisiert werden und dafür beschreibbar sein</translation>
    </message>
    <message>
        <source>Copy it to a folder of yours and open the copy.</source>
        <translation>Kopieren Sie es in einen eigenen Ordner und öffnen Sie die Kopie.</translation>
    </message>
    <message>
        <source>it was left in the middle of a change, and there is no room for the copy that is needed to read it</source>
        <translation>es blieb mitten in einer Änderung liegen, und für die Kopie, die zum Lesen nötig ist, fehlt der Platz</translation>
    </message>
</context>
<context>
    <name>ProjectLock</name>
    <message>
        <source>This project cannot be written now</source>
        <translation>In dieses Projekt kann jetzt nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Wait until it is closed there, then try again. If that machine is gone for good: assay-cli unlock.</source>
        <translation>Warten Sie, bis es dort geschlossen ist, und versuchen Sie es erneut. Wenn es den Rechner nicht mehr gibt: assay-cli unlock.</translation>
    </message>
    <message>
        <source>Wait until it is closed there, then try again.</source>
        <translation>Warten Sie, bis es dort geschlossen ist, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 is writing it (process %2 on %3)</source>
        <translation>%1 schreibt darin (Prozess %2 auf %3)</translation>
    </message>
    <message>
        <source>its folder is read-only</source>
        <translation>sein Ordner ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Copy it to a folder of yours.</source>
        <translation>Kopieren Sie es in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>The project was not taken over</source>
        <translation>Das Projekt wurde nicht übernommen</translation>
    </message>
    <message>
        <source>If it is surely closed there, or that machine is gone for good, name it: --host %1</source>
        <translation>Wenn es dort sicher geschlossen ist oder es den Rechner nicht mehr gibt, nennen Sie ihn: --host %1</translation>
    </message>
</context>
<context>
    <name>Projector</name>
    <message>
        <source>Event %1 (%2) cannot be used</source>
        <translation>Ereignis %1 (%2) kann nicht verwendet werden</translation>
    </message>
</context>
<context>
    <name>Prompt</name>
    <message>
        <source>This is not the content of a prompt version</source>
        <translation>Das ist nicht der Inhalt einer Promptversion</translation>
    </message>
    <message>
        <source>its JSON does not have the shape assay.prompt/1</source>
        <translation>sein JSON hat nicht die Gestalt assay.prompt/1</translation>
    </message>
</context>
<context>
    <name>PromptDiff</name>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>says the same, written differently</source>
        <translation>sagt dasselbe, anders geschrieben</translation>
    </message>
    <message>
        <source>%1, tool calls</source>
        <translation>%1, Werkzeugaufrufe</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>snippets</source>
        <translation>Bausteine</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>output schema</source>
        <translation>Ausgabeschema</translation>
    </message>
    <message>
        <source>line %1 removed: %2</source>
        <translation>Zeile %1 entfernt: %2</translation>
    </message>
    <message>
        <source>line %1 added: %2</source>
        <translation>Zeile %1 hinzugefügt: %2</translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>entfernt: %1</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>hinzugefügt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n equal lines</source>
        <translation>
            <numerusform>%n gleiche Zeile</numerusform>
            <numerusform>%n gleiche Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more characters</source>
        <translation>
            <numerusform>%n Zeichen mehr</numerusform>
            <numerusform>%n Zeichen mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>Promptfoo</name>
    <message>
        <source>a key stood here: it was replaced by the reference %1 and not kept</source>
        <translation>hier stand ein Schlüssel: er wurde durch den Verweis %1 ersetzt und nicht behalten</translation>
    </message>
    <message>
        <source>a person&apos;s rating without a name and a time: it has the verdict, as the scorer “human”</source>
        <translation>das Urteil einer Person ohne Namen und Zeit: es gilt, als Bewerter „human“</translation>
    </message>
    <message>
        <source>select-best: the position of the answers was not controlled</source>
        <translation>select-best: die Reihenfolge der Antworten war nicht kontrolliert</translation>
    </message>
    <message>
        <source>This is no configuration of promptfoo</source>
        <translation>Das ist keine Konfiguration von promptfoo</translation>
    </message>
    <message>
        <source>it has no prompts, providers or tests</source>
        <translation>sie hat keine prompts, providers oder tests</translation>
    </message>
    <message>
        <source>a prompt without a text is passed over</source>
        <translation>ein Prompt ohne Text wird übergangen</translation>
    </message>
    <message>
        <source>a prompt that another program gives, %1, is kept for export and not made here</source>
        <translation>ein Prompt, den ein anderes Programm liefert, %1, bleibt für den Export und entsteht hier nicht</translation>
    </message>
    <message>
        <source>a prompt made by code, %1, is kept for export and not run</source>
        <translation>ein Prompt aus Programmcode, %1, bleibt für den Export und wird nicht ausgeführt</translation>
    </message>
    <message>
        <source>no file is called %1</source>
        <translation>keine Datei heißt %1</translation>
    </message>
    <message>
        <source>the template is kept as it stands and not rendered here: %1</source>
        <translation>die Vorlage bleibt, wie sie ist, und wird hier nicht ausgefüllt: %1</translation>
    </message>
    <message>
        <source>a variable of the environment is never resolved: it stays as text</source>
        <translation>eine Umgebungsvariable wird nie aufgelöst: sie bleibt als Text</translation>
    </message>
    <message>
        <source>this setting is kept for export and not sent by Assay</source>
        <translation>diese Einstellung bleibt für den Export und wird von Assay nicht gesendet</translation>
    </message>
    <message>
        <source>tests that code or a server gives, %1, are not read: nothing is run and nothing fetched</source>
        <translation>Tests aus Programmcode oder von einem Server, %1, werden nicht gelesen: nichts wird ausgeführt und nichts geholt</translation>
    </message>
    <message>
        <source>More than a tenth of the tests cannot be read</source>
        <translation>Mehr als ein Zehntel der Tests ist nicht lesbar</translation>
    </message>
    <message>
        <source>it is no test</source>
        <translation>es ist kein Test</translation>
    </message>
    <message>
        <source>the file %1 is kept as a reference: it is run, or is no text</source>
        <translation>die Datei %1 bleibt als Verweis: sie wird ausgeführt, oder ist kein Text</translation>
    </message>
    <message>
        <source>the file %1 is no text</source>
        <translation>die Datei %1 ist kein Text</translation>
    </message>
    <message>
        <source>the reference %1 leads nowhere</source>
        <translation>der Verweis %1 führt nirgendwohin</translation>
    </message>
    <message>
        <source>this part of the configuration is kept for export and not used by Assay</source>
        <translation>dieser Teil der Konfiguration bleibt für den Export und wird von Assay nicht benutzt</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>its messages are JSON only once it is rendered</source>
        <translation>seine Nachrichten sind erst ausgefüllt JSON</translation>
    </message>
    <message>
        <source>it uses a filter, a block or an expression of Nunjucks</source>
        <translation>sie benutzt einen Filter, einen Block oder einen Ausdruck von Nunjucks</translation>
    </message>
    <message>
        <source>message %1 uses more of Mustache than variables: promptfoo reads it otherwise</source>
        <translation>Nachricht %1 benutzt mehr von Mustache als Variablen: promptfoo liest es anders</translation>
    </message>
    <message>
        <source>the provider “%1” is not called by Assay: it makes no model</source>
        <translation>der Anbieter „%1“ wird von Assay nicht aufgerufen: er ergibt kein Modell</translation>
    </message>
    <message>
        <source>“%1” is asked in a way that Assay does not have: it makes no model</source>
        <translation>„%1“ wird auf eine Art gefragt, die Assay nicht hat: es ergibt kein Modell</translation>
    </message>
    <message>
        <source>“%1” names no address: it makes no model</source>
        <translation>„%1“ nennt keine Adresse: es ergibt kein Modell</translation>
    </message>
    <message>
        <source>a provider without an id makes no model</source>
        <translation>ein Anbieter ohne id ergibt kein Modell</translation>
    </message>
    <message>
        <source>this setting is kept for export and not used by Assay</source>
        <translation>diese Einstellung bleibt für den Export und wird von Assay nicht benutzt</translation>
    </message>
    <message>
        <source>response.%1 is not kept</source>
        <translation>response.%1 wird nicht behalten</translation>
    </message>
    <message>
        <source>a key stood in a test: it was replaced by a reference and not kept</source>
        <translation>in einem Test stand ein Schlüssel: er wurde durch einen Verweis ersetzt und nicht behalten</translation>
    </message>
    <message>
        <source>There are no results of promptfoo in it</source>
        <translation>Es sind keine Ergebnisse von promptfoo darin</translation>
    </message>
    <message>
        <source>it is no result: promptIdx and testIdx are missing</source>
        <translation>es ist kein Ergebnis: promptIdx und testIdx fehlen</translation>
    </message>
    <message>
        <source>It has more columns than %1</source>
        <translation>Es hat mehr Spalten als %1</translation>
    </message>
    <message>
        <source>its promptIdx or testIdx is no place in a matrix</source>
        <translation>sein promptIdx oder testIdx ist kein Platz in einer Matrix</translation>
    </message>
    <message>
        <source>a row of the table has no outputs</source>
        <translation>eine Zeile der Tabelle hat keine outputs</translation>
    </message>
    <message>
        <source>a check of the kind %1 is kept and not run here: %2</source>
        <translation>eine Prüfung der Art %1 bleibt und wird hier nicht ausgeführt: %2</translation>
    </message>
    <message>
        <source>its value stands in another file, %1: it is kept and not run here</source>
        <translation>ihr Wert steht in einer anderen Datei, %1: sie bleibt und wird hier nicht ausgeführt</translation>
    </message>
    <message>
        <source>code that changes the output first is kept and not run here</source>
        <translation>Programmcode, der die Ausgabe erst ändert, bleibt und wird hier nicht ausgeführt</translation>
    </message>
    <message>
        <source>The lists of a test make too many combinations</source>
        <translation>Die Listen eines Tests ergeben zu viele Kombinationen</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>Shorten the lists, or write the combinations that matter.</source>
        <translation>Kürzen Sie die Listen, oder schreiben Sie die Kombinationen, auf die es ankommt.</translation>
    </message>
    <message>
        <source>a template inside a variable is kept as text and not rendered here</source>
        <translation>eine Vorlage in einer Variablen bleibt als Text und wird hier nicht ausgefüllt</translation>
    </message>
    <message>
        <source>this setting of a test is kept for export and not used by Assay</source>
        <translation>diese Einstellung eines Tests bleibt für den Export und wird von Assay nicht benutzt</translation>
    </message>
    <message>
        <source>a column of metadata names no key: it is passed over</source>
        <translation>eine Spalte mit Metadaten nennt keinen Schlüssel: sie wird übergangen</translation>
    </message>
    <message>
        <source>the column “__config:%1” cannot be used: only a number as the threshold of an expectation can be set so</source>
        <translation>die Spalte „__config:%1“ lässt sich nicht verwenden: nur eine Zahl als Schwelle einer Erwartung lässt sich so setzen</translation>
    </message>
    <message>
        <source>the column “%1” is a variable: an expectation begins with two underscores</source>
        <translation>die Spalte „%1“ ist eine Variable: eine Erwartung beginnt mit zwei Unterstrichen</translation>
    </message>
    <message>
        <source>tool definitions belong to a provider there: they are left out</source>
        <translation>Werkzeuge gehören dort zu einem Anbieter: sie entfallen</translation>
    </message>
    <message>
        <source>the output schema belongs to a provider there: it is left out</source>
        <translation>das Ausgabeschema gehört dort zu einem Anbieter: es entfällt</translation>
    </message>
    <message>
        <source>the model “%1” is not in the project any more: its entry stays as it came in</source>
        <translation>das Modell „%1“ ist nicht mehr im Projekt: sein Eintrag bleibt, wie er kam</translation>
    </message>
    <message>
        <source>It is not known which prompts and models go with this dataset</source>
        <translation>Es ist nicht bekannt, welche Prompts und Modelle zu diesem Datensatz gehören</translation>
    </message>
    <message>
        <source>no configuration of promptfoo came in with it</source>
        <translation>mit ihm kam keine Konfiguration von promptfoo</translation>
    </message>
    <message>
        <source>Name a run with --run: its columns are taken.</source>
        <translation>Nennen Sie mit --run einen Lauf: seine Spalten werden genommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) have documents, which have no place there: they are left out</source>
        <translation>
            <numerusform>%n Fall hat Dokumente, die dort keinen Platz haben: sie entfallen</numerusform>
            <numerusform>%n Fälle haben Dokumente, die dort keinen Platz haben: sie entfallen</numerusform>
        </translation>
    </message>
    <message>
        <source>What was kept of the configuration cannot be read</source>
        <translation>Was von der Konfiguration behalten wurde, ist nicht lesbar</translation>
    </message>
    <message>
        <source>its address cannot be used: %1</source>
        <translation>seine Adresse lässt sich nicht verwenden: %1</translation>
    </message>
    <message>
        <source>The import was cancelled</source>
        <translation>Der Import wurde abgebrochen</translation>
    </message>
    <message>
        <source>Imported from %1</source>
        <translation>Importiert aus %1</translation>
    </message>
    <message>
        <source>; not rendered here</source>
        <translation>; hier nicht ausgefüllt</translation>
    </message>
    <message>
        <source>The export was cancelled</source>
        <translation>Der Export wurde abgebrochen</translation>
    </message>
    <message numerus="yes">
        <source>%n prompt(s) could not be rendered again: the template stands there</source>
        <translation>
            <numerusform>%n Prompt ließ sich nicht noch einmal ausfüllen: dort steht die Vorlage</numerusform>
            <numerusform>%n Prompts ließen sich nicht noch einmal ausfüllen: dort steht die Vorlage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) without a verdict count as passed there</source>
        <translation>
            <numerusform>%n Ergebnis ohne Urteil gilt dort als bestanden</numerusform>
            <numerusform>%n Ergebnisse ohne Urteil gelten dort als bestanden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is graded by a model of the project, where one is named: it is asked with Assay&apos;s own prompt, which is not promptfoo&apos;s, so it may grade otherwise</source>
        <translation>%1 benotet ein Modell des Projekts, wo eines genannt ist: Es wird mit Assays eigenem Prompt gefragt, der nicht der von promptfoo ist, und kann daher anders benoten</translation>
    </message>
    <message>
        <source>some checks name nobody who grades them</source>
        <translation>manche Prüfungen nennen niemanden, der sie benotet</translation>
    </message>
    <message>
        <source>“%1” grades, and is no model of the project</source>
        <translation>„%1“ benotet und ist kein Modell des Projekts</translation>
    </message>
    <message>
        <source>%1: these checks are kept and not run. Add it to the project&apos;s models, or name another one in a run: %2</source>
        <translation>%1: Diese Prüfungen werden behalten und nicht ausgeführt. Nehmen Sie es in die Modelle des Projekts auf, oder nennen Sie in einem Lauf ein anderes: %2</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>“%1” has no draft</source>
        <translation>„%1“ hat keinen Entwurf</translation>
    </message>
    <message>
        <source>There is no version %1</source>
        <translation>Es gibt keine Version %1</translation>
    </message>
    <message>
        <source>“%1” has no version “%2”</source>
        <translation>„%1“ hat keine Version „%2“</translation>
    </message>
    <message>
        <source>“assay-cli prompt log” lists its versions and channels.</source>
        <translation>„assay-cli prompt log“ nennt seine Versionen und Kanäle.</translation>
    </message>
    <message>
        <source>nothing was committed yet</source>
        <translation>noch wurde nichts festgeschrieben</translation>
    </message>
    <message>
        <source>several versions begin like that</source>
        <translation>mehrere Versionen beginnen so</translation>
    </message>
    <message>
        <source>it has v1 to v%1</source>
        <translation>er hat v1 bis v%1</translation>
    </message>
    <message>
        <source>there are: %1</source>
        <translation>es gibt: %1</translation>
    </message>
    <message>
        <source>The prompt “%1” exists already</source>
        <translation>Den Prompt „%1“ gibt es schon</translation>
    </message>
    <message>
        <source>There is no prompt “%1”</source>
        <translation>Es gibt keinen Prompt „%1“</translation>
    </message>
    <message>
        <source>the project has no prompts yet</source>
        <translation>das Projekt hat noch keine Prompts</translation>
    </message>
    <message>
        <source>Restored v%1</source>
        <translation>v%1 wiederhergestellt</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>a problem and the words it is about</comment>
        <translation>%1: „%2“</translation>
    </message>
</context>
<context>
    <name>ProviderCheck</name>
    <message>
        <source>the environment variable %1 holds a key that is not accepted</source>
        <translation>die Umgebungsvariable %1 enthält einen Schlüssel, der nicht angenommen wird</translation>
    </message>
    <message>
        <source>the keychain holds a key that is not accepted</source>
        <translation>der Schlüsselbund enthält einen Schlüssel, der nicht angenommen wird</translation>
    </message>
    <message>
        <source>the provider has none</source>
        <translation>der Anbieter hat keinen</translation>
    </message>
    <message>
        <source>Put a new one into the keychain, or change the variable and start again.</source>
        <translation>Legen Sie einen neuen in den Schlüsselbund, oder ändern Sie die Variable und starten Sie neu.</translation>
    </message>
    <message>
        <source>Put a new one into the keychain.</source>
        <translation>Legen Sie einen neuen in den Schlüsselbund.</translation>
    </message>
    <message>
        <source>The test was stopped</source>
        <translation>Die Prüfung wurde angehalten</translation>
    </message>
    <message>
        <source>A key is needed</source>
        <translation>Ein Schlüssel ist nötig</translation>
    </message>
    <message>
        <source>The key was refused</source>
        <translation>Der Schlüssel wurde abgelehnt</translation>
    </message>
    <message>
        <source>The provider “%1” did not list its models</source>
        <translation>Der Anbieter „%1“ nannte seine Modelle nicht</translation>
    </message>
    <message>
        <source>Check that %1 is right: it is the base of its addresses.</source>
        <translation>Prüfen Sie, ob %1 stimmt: es ist die Basis seiner Adressen.</translation>
    </message>
    <message>
        <source>the keychain is switched off (ASSAY_KEYRING=off)</source>
        <translation>der Schlüsselbund ist ausgeschaltet (ASSAY_KEYRING=off)</translation>
    </message>
    <message>
        <source>Put the key into an environment variable and name it: assay-cli provider add … --key-env VARIABLE</source>
        <translation>Legen Sie den Schlüssel in eine Umgebungsvariable und nennen Sie sie: assay-cli provider add … --key-env VARIABLE</translation>
    </message>
    <message>
        <source>The key cannot be used</source>
        <translation>Der Schlüssel kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>Give the key alone, on one line.</source>
        <translation>Geben Sie den Schlüssel allein an, in einer Zeile.</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>es gibt keinen</translation>
    </message>
    <message>
        <source>it holds a blank, a line break or a letter that no key holds</source>
        <translation>er enthält ein Leerzeichen, einen Zeilenumbruch oder ein Zeichen, das kein Schlüssel enthält</translation>
    </message>
    <message>
        <source>The key was not kept</source>
        <translation>Der Schlüssel wurde nicht aufbewahrt</translation>
    </message>
    <message>
        <source>The key was not removed</source>
        <translation>Der Schlüssel wurde nicht entfernt</translation>
    </message>
</context>
<context>
    <name>ProviderSetup</name>
    <message>
        <source>Give the base, as http://127.0.0.1:8080/v1</source>
        <translation>Geben Sie die Basis an, wie http://127.0.0.1:8080/v1</translation>
    </message>
</context>
<context>
    <name>ProviderWords</name>
    <message>
        <source>OpenAI-compatible</source>
        <translation>OpenAI-kompatibel</translation>
    </message>
    <message>
        <source>Another server that speaks as OpenAI does</source>
        <translation>Ein anderer Server, der wie OpenAI spricht</translation>
    </message>
    <message>
        <source>key from %1</source>
        <translation>Schlüssel aus %1</translation>
    </message>
    <message>
        <source>key in keychain</source>
        <translation>Schlüssel im Schlüsselbund</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>kein Schlüssel</translation>
    </message>
</context>
<context>
    <name>Providers</name>
    <message>
        <source>The provider answered %1</source>
        <translation>Der Anbieter antwortete %1</translation>
    </message>
    <message>
        <source>The tools cannot be sent</source>
        <translation>Die Werkzeuge können nicht gesendet werden</translation>
    </message>
    <message>
        <source>they are no JSON list</source>
        <translation>sie sind keine JSON-Liste</translation>
    </message>
    <message>
        <source>The %1 cannot be sent</source>
        <translation>%1: kann nicht gesendet werden</translation>
    </message>
    <message>
        <source>it answered with something else than a list of models: %1</source>
        <translation>er antwortete mit etwas anderem als einer Modellliste: %1</translation>
    </message>
    <message>
        <source>The request was cancelled</source>
        <translation>Die Anfrage wurde abgebrochen</translation>
    </message>
    <message>
        <source>The provider “%1” does not answer at %2</source>
        <translation>Der Anbieter „%1“ antwortet an %2 nicht</translation>
    </message>
    <message>
        <source>Start that server, then run again; nothing was sent.</source>
        <translation>Starten Sie diesen Server und dann den Lauf erneut; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Check the address and your connection, then run again; nothing was sent.</source>
        <translation>Prüfen Sie Adresse und Verbindung, dann starten Sie erneut; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The address “%1” cannot be used</source>
        <translation>Die Adresse „%1“ kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>it is no complete address</source>
        <translation>sie ist keine vollständige Adresse</translation>
    </message>
    <message>
        <source>it holds a user name or a password, which would be stored</source>
        <translation>sie enthält einen Benutzernamen oder ein Passwort, die gespeichert würden</translation>
    </message>
    <message>
        <source>only https and http are spoken</source>
        <translation>nur https und http sind möglich</translation>
    </message>
    <message>
        <source>a key and texts would cross the network unencrypted; use https</source>
        <translation>Schlüssel und Texte gingen unverschlüsselt über das Netz; verwenden Sie https</translation>
    </message>
    <message>
        <source>This provider has no embeddings</source>
        <translation>Dieser Anbieter hat keine Embeddings</translation>
    </message>
    <message>
        <source>Name a model of another provider.</source>
        <translation>Nennen Sie ein Modell eines anderen Anbieters.</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>The questions cannot be used</source>
        <translation>Die Fragen können nicht verwendet werden</translation>
    </message>
    <message>
        <source>This is no answer to “%1”</source>
        <translation>Das ist keine Antwort auf „%1“</translation>
    </message>
    <message>
        <source>it is one of: %1</source>
        <translation>es ist eines von: %1</translation>
    </message>
    <message>
        <source>each is a text of its own</source>
        <translation>jede ist ein eigener Text</translation>
    </message>
    <message>
        <source>a list of texts is needed, 2 or more and at most %1</source>
        <translation>eine Liste von Texten ist nötig, 2 oder mehr und höchstens %1</translation>
    </message>
    <message>
        <source>two whole numbers are needed, the lower first, as [1,5]</source>
        <translation>zwei ganze Zahlen sind nötig, die kleinere zuerst, etwa [1,5]</translation>
    </message>
    <message>
        <source>it is true or false</source>
        <translation>es ist true oder false</translation>
    </message>
    <message>
        <source>it is “pass” or “fail”</source>
        <translation>es ist „pass“ oder „fail“</translation>
    </message>
    <message>
        <source>it is a list of some of: %1</source>
        <translation>es ist eine Liste aus: %1</translation>
    </message>
    <message>
        <source>it is a whole number from %1 to %2</source>
        <translation>es ist eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>it is a text</source>
        <translation>es ist ein Text</translation>
    </message>
    <message>
        <source>it is a list of {&quot;start&quot;, &quot;end&quot;, &quot;tag&quot;}, in code points of the answer</source>
        <translation>es ist eine Liste von {&quot;start&quot;, &quot;end&quot;, &quot;tag&quot;}, in Codepunkten der Antwort</translation>
    </message>
    <message>
        <source>it is {&quot;preferred&quot;: one of the two outputs or null, &quot;acceptable&quot;: a list of outputs}</source>
        <translation>es ist {&quot;preferred&quot;: eine der beiden Antworten oder null, &quot;acceptable&quot;: eine Liste von Antworten}</translation>
    </message>
    <message>
        <source>the strength of a preference is “much” or “slightly”</source>
        <translation>die Stärke einer Vorliebe ist „much“ oder „slightly“</translation>
    </message>
    <message>
        <source>a list of 1 to %1 questions is needed</source>
        <translation>eine Liste von 1 bis %1 Fragen ist nötig</translation>
    </message>
    <message>
        <source>another question has this name</source>
        <translation>eine andere Frage heißt schon so</translation>
    </message>
    <message>
        <source>beside a question on pairs only others on pairs and texts can stand</source>
        <translation>neben einer Frage zu Paaren können nur andere zu Paaren und Texte stehen</translation>
    </message>
    <message>
        <source>a preference has the five steps [1,5]</source>
        <translation>eine Bevorzugung hat die fünf Stufen [1,5]</translation>
    </message>
</context>
<context>
    <name>RebuiltRequest</name>
    <message>
        <source>The run has no such column</source>
        <translation>Der Lauf hat diese Spalte nicht</translation>
    </message>
</context>
<context>
    <name>References</name>
    <message>
        <source>No question of “%1” says what is right</source>
        <translation>Keine Frage von „%1“ sagt, was richtig ist</translation>
    </message>
    <message>
        <source>Ask for a correction, pass or fail, or a pair.</source>
        <translation>Fragen Sie nach einer Berichtigung, nach richtig oder falsch oder nach einem Paar.</translation>
    </message>
    <message>
        <source>Answers to “%1” do not say what is right</source>
        <translation>Antworten auf „%1“ sagen nicht, was richtig ist</translation>
    </message>
    <message>
        <source>Take a correction, pass or fail, or a pair.</source>
        <translation>Nehmen Sie eine Berichtigung, richtig oder falsch oder ein Paar.</translation>
    </message>
    <message>
        <source>References from the labels of “%1”</source>
        <translation>Referenzen aus den Labels von „%1“</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>▲ better</source>
        <translation>▲ besser</translation>
    </message>
    <message>
        <source>▼ worse</source>
        <translation>▼ schlechter</translation>
    </message>
    <message>
        <source>≈ no evidence</source>
        <translation>≈ kein Beleg</translation>
    </message>
    <message numerus="yes">
        <source>≈ %Ln more case(s)</source>
        <translation>
            <numerusform>≈ %Ln Fall mehr</numerusform>
            <numerusform>≈ %Ln Fälle mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 would be seen</source>
        <translation>%1 würden gesehen</translation>
    </message>
    <message>
        <source>No case has a value on both sides.</source>
        <translation>Kein Fall hat auf beiden Seiten einen Wert.</translation>
    </message>
    <message numerus="yes">
        <source>n = %Ln case(s) of both columns</source>
        <translation>
            <numerusform>n = %Ln Fall beider Spalten</numerusform>
            <numerusform>n = %Ln Fälle beider Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % interval and p: %2</source>
        <translation>%1-%-Intervall und p: %2</translation>
    </message>
    <message>
        <source>p as it is %1, adjusted by Holm %2</source>
        <translation>p für sich %1, nach Holm %2</translation>
    </message>
    <message>
        <source>More is better.</source>
        <translation>Mehr ist besser.</translation>
    </message>
    <message>
        <source>Less is better.</source>
        <translation>Weniger ist besser.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) left out that only one side gave a value</source>
        <translation>
            <numerusform>%Ln Fall ausgelassen, dem nur eine Seite einen Wert gab</numerusform>
            <numerusform>%Ln Fälle ausgelassen, denen nur eine Seite einen Wert gab</numerusform>
        </translation>
    </message>
    <message>
        <source>pass (all together)</source>
        <translation>bestanden (alle zusammen)</translation>
    </message>
    <message>
        <source>○ not judged</source>
        <translation>○ nicht beurteilt</translation>
    </message>
    <message>
        <source>%1 % interval: %2</source>
        <translation>%1-%-Intervall: %2</translation>
    </message>
    <message>
        <source>Chance between repeats is not known: one side asked each case once.</source>
        <translation>Der Zufall zwischen Wiederholungen ist unbekannt: Eine Seite fragte jeden Fall nur einmal.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln smaller segment(s) not listed</source>
        <translation>
            <numerusform>%Ln kleineres Segment nicht aufgeführt</numerusform>
            <numerusform>%Ln kleinere Segmente nicht aufgeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>Not compared: %1 (not in both runs with the same settings)</source>
        <translation>Nicht verglichen: %1 (nicht in beiden Läufen mit denselben Einstellungen)</translation>
    </message>
    <message>
        <source>n counts cases, never repeats; repeats are averaged within a case first.</source>
        <translation>n zählt Fälle, nie Wiederholungen; Wiederholungen werden zuerst im Fall gemittelt.</translation>
    </message>
    <message>
        <source>Intervals at %1 %, p adjusted by Holm over the scorers; better or worse only where p is at most %2 and the interval leaves out 0.</source>
        <translation>Intervalle bei %1 %, p nach Holm über die Bewerter; besser oder schlechter nur, wo p höchstens %2 ist und das Intervall 0 auslässt.</translation>
    </message>
    <message>
        <source>%1 replicates, seed %2, smallest change worth seeing %3.</source>
        <translation>%1 Ziehungen, Startwert %2, kleinste sehenswerte Änderung %3.</translation>
    </message>
    <message>
        <source>Dataset: A %1, B %2.</source>
        <translation>Datensatz: A %1, B %2.</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>To tell more</source>
        <translation>Um mehr zu sagen</translation>
    </message>
    <message>
        <source>p, adjusted</source>
        <translation>p, angepasst</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Verdorben</translation>
    </message>
    <message>
        <source>Pass in both</source>
        <translation>In beiden bestanden</translation>
    </message>
    <message>
        <source>Fail in both</source>
        <translation>In beiden durchgefallen</translation>
    </message>
    <message>
        <source>Scorer</source>
        <translation>Bewerter</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>The run has no such column any more</source>
        <translation>Der Lauf hat diese Spalte nicht mehr</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wählen Sie eine andere.</translation>
    </message>
    <message numerus="yes">
        <source>fewer than %Ln case(s)</source>
        <translation>
            <numerusform>unter %Ln Fall</numerusform>
            <numerusform>unter %Ln Fällen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rescore</name>
    <message>
        <source>Scoring was stopped</source>
        <translation>Das Bewerten wurde angehalten</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>An answer&apos;s case is missing</source>
        <translation>Der Fall einer Antwort fehlt</translation>
    </message>
    <message>
        <source>Run “verify” on the project.</source>
        <translation>Lassen Sie „verify“ über das Projekt laufen.</translation>
    </message>
    <message>
        <source>The answers of %1 cannot be scored</source>
        <translation>Die Antworten von %1 lassen sich nicht bewerten</translation>
    </message>
    <message>
        <source>the run has not ended</source>
        <translation>der Lauf ist nicht zu Ende</translation>
    </message>
    <message>
        <source>Wait for its end, or go on with it: run --resume.</source>
        <translation>Warten Sie sein Ende ab, oder setzen Sie ihn fort: run --resume.</translation>
    </message>
    <message>
        <source>its texts were erased</source>
        <translation>seine Texte wurden gelöscht</translation>
    </message>
</context>
<context>
    <name>ResultField</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>the text was erased</source>
        <translation>der Text wurde gelöscht</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>kein Text</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Latency s</source>
        <translation>Latenz s</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Cost $</source>
        <translation>Kosten $</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
</context>
<context>
    <name>ResultFilter</name>
    <message>
        <source>name of the prompt</source>
        <translation>Name des Prompts</translation>
    </message>
    <message>
        <source>version, v7 or its hash</source>
        <translation>Version, v7 oder ihr Hash</translation>
    </message>
    <message>
        <source>name of the model</source>
        <translation>Name des Modells</translation>
    </message>
    <message>
        <source>run, its name or id</source>
        <translation>Lauf, sein Name oder seine Kennung</translation>
    </message>
    <message>
        <source>id of the case</source>
        <translation>Kennung des Falls</translation>
    </message>
    <message>
        <source>tag of the case</source>
        <translation>Tag des Falls</translation>
    </message>
    <message>
        <source>ok, error, cancelled</source>
        <translation>ok, error, cancelled</translation>
    </message>
    <message>
        <source>kind of error</source>
        <translation>Art des Fehlers</translation>
    </message>
    <message>
        <source>score, 0 to 1</source>
        <translation>Wert eines Bewerters, 0 bis 1</translation>
    </message>
    <message>
        <source>verdict, true or false</source>
        <translation>Urteil, true oder false</translation>
    </message>
    <message>
        <source>cost in dollars</source>
        <translation>Kosten in Dollar</translation>
    </message>
    <message>
        <source>latency in ms</source>
        <translation>Latenz in ms</translation>
    </message>
    <message>
        <source>tokens, input and output</source>
        <translation>Token, Eingabe und Ausgabe</translation>
    </message>
    <message>
        <source>words of the answer</source>
        <translation>Wörter der Antwort</translation>
    </message>
    <message>
        <source>words of the case</source>
        <translation>Wörter des Falls</translation>
    </message>
    <message>
        <source>time, 2026-10 or 2026-10-14</source>
        <translation>Zeit, 2026-10 oder 2026-10-14</translation>
    </message>
    <message>
        <source>Filter, as in: score&lt;0.5 model:small tag:refund &quot;late delivery&quot;</source>
        <translation>Filter, etwa: score&lt;0.5 model:small tag:refund &quot;late delivery&quot;</translation>
    </message>
    <message>
        <source>answer of people to a question</source>
        <translation>Antwort von Menschen auf eine Frage</translation>
    </message>
</context>
<context>
    <name>ResultSections</name>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>Werkzeugaufrufe</translation>
    </message>
    <message>
        <source>Thinking, never scored</source>
        <translation>Gedanken, nie bewertet</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Request, without its key</source>
        <translation>Anfrage, ohne ihren Schlüssel</translation>
    </message>
    <message>
        <source>What is stored of the answer</source>
        <translation>Was von der Antwort gespeichert ist</translation>
    </message>
    <message>
        <source>Human labels</source>
        <translation>Labels von Menschen</translation>
    </message>
    <message>
        <source>Conversation with tools</source>
        <translation>Gespräch mit Werkzeugen</translation>
    </message>
</context>
<context>
    <name>ResultText</name>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 in</source>
        <comment>input tokens</comment>
        <translation>%1 ein</translation>
    </message>
    <message>
        <source>(%1 cached)</source>
        <translation>(%1 zwischengespeichert)</translation>
    </message>
    <message>
        <source>%1 out</source>
        <comment>output tokens</comment>
        <translation>%1 aus</translation>
    </message>
    <message>
        <source>first %1</source>
        <comment>time to the first token</comment>
        <translation>erstes %1</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Zwischenspeicher</translation>
    </message>
    <message>
        <source>from the cache</source>
        <translation>aus dem Zwischenspeicher</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>somebody whose name was erased</source>
        <translation>jemand, dessen Name gelöscht wurde</translation>
    </message>
    <message>
        <source>The texts of this run were erased on %1 by %2.</source>
        <translation>Die Texte dieses Laufs wurden am %1 von %2 gelöscht.</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>repeat %1</source>
        <translation>Wiederholung %1</translation>
    </message>
    <message>
        <source>The request cannot be made again: %1</source>
        <translation>Die Anfrage kann nicht nachgebildet werden: %1</translation>
    </message>
    <message>
        <source>Nothing was sent: %1</source>
        <translation>Nichts wurde gesendet: %1</translation>
    </message>
    <message>
        <source>Nothing was sent; this is what would have been.</source>
        <translation>Nichts wurde gesendet; dies wäre gesendet worden.</translation>
    </message>
    <message>
        <source>✓ Made again from prompt and case; its hash is that of what was sent.</source>
        <translation>✓ Aus Prompt und Fall nachgebildet; der Hash ist der des Gesendeten.</translation>
    </message>
    <message>
        <source>▲ Not what was sent: made again from prompt and case, its hash is another one. The way requests are written has changed since.</source>
        <translation>▲ Nicht das Gesendete: aus Prompt und Fall nachgebildet, der Hash ist ein anderer. Anfragen werden inzwischen anders geschrieben.</translation>
    </message>
    <message>
        <source>Answered in production and brought in from a trace: what was sent stands here as the trace says it.</source>
        <translation>Im Betrieb beantwortet und aus einem Trace eingelesen: Was gesendet wurde, steht hier, wie der Trace es sagt.</translation>
    </message>
    <message>
        <source>%1, computed from prices</source>
        <translation>%1, aus Preisen errechnet</translation>
    </message>
    <message>
        <source>an error of unknown kind</source>
        <translation>ein Fehler unbekannter Art</translation>
    </message>
    <message>
        <source>Answered elsewhere and brought in from another tool&apos;s file: this is the prompt as Assay renders it.</source>
        <translation>Anderswo beantwortet und aus der Datei eines anderen Werkzeugs geholt: das ist der Prompt, wie Assay ihn ausfüllt.</translation>
    </message>
</context>
<context>
    <name>ResultWords</name>
    <message>
        <source>no verdicts</source>
        <translation>keine Urteile</translation>
    </message>
    <message>
        <source>(%1 without)</source>
        <comment>results without a verdict</comment>
        <translation>(%1 ohne)</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 insgesamt</translation>
    </message>
    <message numerus="yes">
        <source>cost unknown: %1 known, %Ln without a price</source>
        <translation>
            <numerusform>Kosten unbekannt: %1 bekannt, %Ln ohne Preis</numerusform>
            <numerusform>Kosten unbekannt: %1 bekannt, %Ln ohne Preis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>median latency %1</source>
        <translation>Median-Latenz %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln results</source>
        <translation>
            <numerusform>%Ln Ergebnis</numerusform>
            <numerusform>%Ln Ergebnisse</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>results, runs</comment>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Search index complete</source>
        <translation>Suchindex vollständig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln texts are not in the search index: searches read them</source>
        <translation>
            <numerusform>%Ln Text fehlt im Suchindex: Suchen lesen ihn selbst</numerusform>
            <numerusform>%Ln Texte fehlen im Suchindex: Suchen lesen sie selbst</numerusform>
        </translation>
    </message>
    <message>
        <source>Search index catching up (%1 left)</source>
        <translation>Suchindex holt auf (noch %1)</translation>
    </message>
    <message>
        <source>pass %1 of %2, %3</source>
        <comment>results passed, results judged, their share with its interval</comment>
        <translation>bestanden %1 von %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>cost unknown, %Ln without a price</source>
        <translation>
            <numerusform>Kosten unbekannt, %Ln ohne Preis</numerusform>
            <numerusform>Kosten unbekannt, %Ln ohne Preis</numerusform>
        </translation>
    </message>
    <message>
        <source>The share of results that pass has its 95 % interval beside it (Wilson); every result counts as one, repeats of a case too.</source>
        <translation>Neben dem Anteil bestandener Ergebnisse steht sein 95-%-Intervall (Wilson); jedes Ergebnis zählt einzeln, auch Wiederholungen eines Falls.</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Results cannot be sorted by “%1”</source>
        <translation>Ergebnisse können nicht nach „%1“ sortiert werden</translation>
    </message>
    <message>
        <source>only “asc” or “desc” can follow the colon</source>
        <translation>nach dem Doppelpunkt steht nur „asc“ oder „desc“</translation>
    </message>
    <message>
        <source>only score and pass take a name after the dot</source>
        <translation>nur score und pass haben einen Namen nach dem Punkt</translation>
    </message>
    <message>
        <source>there is no such field</source>
        <translation>dieses Feld gibt es nicht</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Es gibt: %1.</translation>
    </message>
    <message>
        <source>There is no result “%1”</source>
        <translation>Es gibt kein Ergebnis „%1“</translation>
    </message>
    <message>
        <source>More than one result begins with “%1”</source>
        <translation>Mehr als ein Ergebnis beginnt mit „%1“</translation>
    </message>
    <message>
        <source>Give its id, or at least 6 digits of it; “results --json” prints ids.</source>
        <translation>Geben Sie seine Kennung oder mindestens 6 Ziffern davon an; „results --json“ nennt sie.</translation>
    </message>
    <message>
        <source>The reading was cancelled</source>
        <translation>Das Lesen wurde abgebrochen</translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>A run needs at least one prompt and one model</source>
        <translation>Ein Lauf braucht mindestens einen Prompt und ein Modell</translation>
    </message>
    <message>
        <source>The baseline is no column of the run</source>
        <translation>Der Bezug ist keine Spalte des Laufs</translation>
    </message>
    <message>
        <source>“%1” has no draft</source>
        <translation>„%1“ hat keinen Entwurf</translation>
    </message>
    <message>
        <source>The budget cannot be kept</source>
        <translation>Die Kostengrenze kann nicht eingehalten werden</translation>
    </message>
    <message>
        <source>Give the model prices and the prompt a max_tokens, or run without a budget.</source>
        <translation>Geben Sie dem Modell Preise und dem Prompt ein max_tokens, oder lassen Sie die Grenze weg.</translation>
    </message>
    <message>
        <source>There is nothing to run</source>
        <translation>Es gibt nichts auszuführen</translation>
    </message>
    <message>
        <source>the selection takes no case of %1</source>
        <translation>die Auswahl nimmt keinen Fall von %1</translation>
    </message>
    <message>
        <source>the model “%1” has no prices</source>
        <translation>das Modell „%1“ hat keine Preise</translation>
    </message>
    <message>
        <source>no max_tokens limits the answers of “%1”</source>
        <translation>kein max_tokens begrenzt die Antworten von „%1“</translation>
    </message>
    <message>
        <source>The run cannot go on</source>
        <translation>Der Lauf kann nicht weitergehen</translation>
    </message>
    <message>
        <source>its texts were erased</source>
        <translation>seine Texte wurden gelöscht</translation>
    </message>
    <message>
        <source>Run the same columns again as a new run.</source>
        <translation>Führen Sie dieselben Spalten als neuen Lauf aus.</translation>
    </message>
    <message>
        <source>its answers were given in production and brought in from a trace</source>
        <translation>seine Antworten wurden im Betrieb gegeben und aus einem Trace eingelesen</translation>
    </message>
    <message>
        <source>its answers were given elsewhere and brought in from another tool&apos;s file</source>
        <translation>seine Antworten wurden anderswo gegeben und aus der Datei eines anderen Werkzeugs geholt</translation>
    </message>
    <message>
        <source>The scripted results of tools cannot be used</source>
        <translation>Die vorgegebenen Ergebnisse von Werkzeugen sind nicht brauchbar</translation>
    </message>
    <message>
        <source>they must be a list, or an object with a list “results”</source>
        <translation>sie müssen eine Liste sein, oder ein Objekt mit einer Liste „results“</translation>
    </message>
    <message>
        <source>“most_steps” must be a whole number from 1 to 64</source>
        <translation>„most_steps“ muss eine ganze Zahl von 1 bis 64 sein</translation>
    </message>
    <message>
        <source>each must be an object with “tool” and “result”</source>
        <translation>jedes muss ein Objekt mit „tool“ und „result“ sein</translation>
    </message>
    <message>
        <source>Give the model that judges prices and a max_tokens, or run without a budget.</source>
        <translation>Geben Sie dem richtenden Modell Preise und max_tokens, oder lassen Sie ohne Budget laufen.</translation>
    </message>
    <message>
        <source>the model “%1”, which judges, has no prices</source>
        <translation>das Modell „%1“, das richtet, hat keine Preise</translation>
    </message>
    <message>
        <source>no max_tokens limits what “%1” says, which judges</source>
        <translation>kein max_tokens begrenzt, was „%1“ sagt, das richtet</translation>
    </message>
</context>
<context>
    <name>RunSpec</name>
    <message>
        <source>The specification of a run cannot be used</source>
        <translation>Der Plan eines Laufs kann nicht verwendet werden</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>There is no run “%1”</source>
        <translation>Es gibt keinen Lauf „%1“</translation>
    </message>
    <message>
        <source>nothing was run yet</source>
        <translation>noch wurde nichts ausgeführt</translation>
    </message>
    <message>
        <source>several ids begin like that</source>
        <translation>mehrere Kennungen beginnen so</translation>
    </message>
    <message>
        <source>there are: %1</source>
        <translation>es gibt: %1</translation>
    </message>
    <message>
        <source>The run is damaged</source>
        <translation>Der Lauf ist beschädigt</translation>
    </message>
    <message>
        <source>No column of the run is called “%1”</source>
        <translation>Keine Spalte des Laufs heißt „%1“</translation>
    </message>
    <message>
        <source>“%1” has more than one column</source>
        <translation>„%1“ hat mehr als eine Spalte</translation>
    </message>
    <message>
        <source>Name one of: %1.</source>
        <translation>Nennen Sie eine von: %1.</translation>
    </message>
</context>
<context>
    <name>Salvage</name>
    <message>
        <source>Nothing was salvaged</source>
        <translation>Nichts wurde gerettet</translation>
    </message>
    <message>
        <source>it is no regular file</source>
        <translation>sie ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>The damaged file could not be copied</source>
        <translation>Die beschädigte Datei konnte nicht kopiert werden</translation>
    </message>
    <message>
        <source>the newest changes, in the log beside the file: %1</source>
        <translation>die neuesten Änderungen, im Protokoll neben der Datei: %1</translation>
    </message>
    <message>
        <source>The damaged file could not be read</source>
        <translation>Die beschädigte Datei konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>event %1 (%2 %3)</source>
        <translation>Ereignis %1 (%2 %3)</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>Ereignis %1</translation>
    </message>
    <message>
        <source>of %1 %2: %3</source>
        <translation>von %1 %2: %3</translation>
    </message>
    <message>
        <source>what %1 stands for: %2</source>
        <translation>wofür %1 steht: %2</translation>
    </message>
    <message>
        <source>run “%1”: the answer to case “%2”, column %3, repeat %4</source>
        <translation>Lauf „%1“: die Antwort auf Fall „%2“, Spalte %3, Wiederholung %4</translation>
    </message>
    <message>
        <source>run “%1”: %2 of %3 answers</source>
        <translation>Lauf „%1“: %2 von %3 Antworten</translation>
    </message>
    <message>
        <source>no row of a project was found in it</source>
        <translation>keine Zeile eines Projekts wurde darin gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) whose run or case is lost</source>
        <translation>
            <numerusform>%n Antwort, deren Lauf oder Fall verloren ist</numerusform>
            <numerusform>%n Antworten, deren Lauf oder Fall verloren ist</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved %1, %2, %3</source>
        <translation>%1, %2, %3 gerettet</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n Fall</numerusform>
            <numerusform>%n Fälle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n Ergebnis</numerusform>
            <numerusform>%n Ergebnisse</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was lost</source>
        <translation>Nichts ging verloren</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) could not be saved:</source>
        <translation>
            <numerusform>%n Sache war nicht zu retten:</numerusform>
            <numerusform>%n Sachen waren nicht zu retten:</numerusform>
        </translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>es wurde angehalten</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>A recorded answer cannot be used</source>
        <translation>Eine aufgezeichnete Antwort kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>A file of the sample project is missing</source>
        <translation>Eine Datei des Beispielprojekts fehlt</translation>
    </message>
    <message>
        <source>A file of the sample project cannot be used</source>
        <translation>Eine Datei des Beispielprojekts kann nicht verwendet werden</translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>This is not an unchanged Assay project</source>
        <translation>Das ist kein unverändertes Assay-Projekt</translation>
    </message>
    <message>
        <source>its %1 “%2” is %3</source>
        <translation>%1 „%2“: %3</translation>
    </message>
    <message>
        <source>“assay-cli salvage” saves what can be read into a new file.</source>
        <translation>„assay-cli salvage“ rettet, was lesbar ist, in eine neue Datei.</translation>
    </message>
</context>
<context>
    <name>ScorerPick</name>
    <message>
        <source>Add a judge…</source>
        <translation>Richter hinzufügen …</translation>
    </message>
    <message>
        <source>in a form</source>
        <translation>in einem Formular</translation>
    </message>
    <message>
        <source>Change “%1”…</source>
        <translation>„%1“ ändern …</translation>
    </message>
    <message>
        <source>Score the stored answers again…</source>
        <translation>Die Antworten noch einmal bewerten …</translation>
    </message>
    <message>
        <source>without a new run</source>
        <translation>ohne neuen Lauf</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>wie geschrieben</translation>
    </message>
    <message>
        <source>Scorers; type contains:refund for a value of your own</source>
        <translation>Bewerter; contains:refund tippen für einen eigenen Wert</translation>
    </message>
</context>
<context>
    <name>Scorers</name>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>The scorer “json-schema” needs a schema</source>
        <translation>Der Bewerter „json-schema“ braucht ein Schema</translation>
    </message>
    <message>
        <source>Write it as json-schema={&quot;schema&quot;:{…}}, or as json-schema=@FILE.json with these settings in the file.</source>
        <translation>Schreiben Sie json-schema={&quot;schema&quot;:{…}}, oder json-schema=@DATEI.json mit diesen Einstellungen in der Datei.</translation>
    </message>
    <message>
        <source>The scorer “%1” needs a limit</source>
        <translation>Der Bewerter „%1“ braucht eine Grenze</translation>
    </message>
    <message>
        <source>Write it as %1:LIMIT.</source>
        <translation>Schreiben Sie %1:GRENZE.</translation>
    </message>
    <message>
        <source>There is no scorer “%1”</source>
        <translation>Es gibt keinen Bewerter „%1“</translation>
    </message>
    <message>
        <source>there are: %1</source>
        <translation>es gibt: %1</translation>
    </message>
    <message>
        <source>The scorer “%1” takes no value</source>
        <translation>Der Bewerter „%1“ nimmt keinen Wert</translation>
    </message>
    <message>
        <source>A scorer&apos;s settings are a JSON object</source>
        <translation>Die Einstellungen eines Bewerters sind ein JSON-Objekt</translation>
    </message>
    <message>
        <source>The scorer “regex” needs a pattern</source>
        <translation>Der Bewerter „regex“ braucht ein Muster</translation>
    </message>
    <message>
        <source>Write it as regex:PATTERN.</source>
        <translation>Schreiben Sie regex:MUSTER.</translation>
    </message>
    <message>
        <source>This pattern cannot be used</source>
        <translation>Dieses Muster kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>The assertions cannot be used</source>
        <translation>Die Prüfungen lassen sich nicht verwenden</translation>
    </message>
    <message>
        <source>an assertion must be an object with a type</source>
        <translation>eine Prüfung muss ein Objekt mit einem type sein</translation>
    </message>
    <message>
        <source>they must be a list</source>
        <translation>sie müssen eine Liste sein</translation>
    </message>
    <message>
        <source>sets stand in sets more than %1 levels deep</source>
        <translation>Sätze stehen mehr als %1 Ebenen tief in Sätzen</translation>
    </message>
    <message>
        <source>there are more than %1</source>
        <translation>es sind mehr als %1</translation>
    </message>
    <message>
        <source>There is no unit “%1”</source>
        <translation>Die Einheit „%1“ gibt es nicht</translation>
    </message>
    <message>
        <source>known are metres, grams, seconds, litres, watts, joules, volts, amperes, pascals, kelvins, hertz, bytes and bits with their prefixes, percent, and signs and codes of currencies</source>
        <translation>bekannt sind Meter, Gramm, Sekunden, Liter, Watt, Joule, Volt, Ampere, Pascal, Kelvin, Hertz, Byte und Bit mit ihren Vorsätzen, Prozent, sowie Zeichen und Kürzel von Währungen</translation>
    </message>
    <message>
        <source>The line has no reference</source>
        <translation>Die Zeile hat keine Referenz</translation>
    </message>
    <message>
        <source>every output of a corpus needs an accepted answer</source>
        <translation>jede Ausgabe eines Korpus braucht eine anerkannte Antwort</translation>
    </message>
    <message>
        <source>There is no line to score</source>
        <translation>Es gibt keine Zeile zu bewerten</translation>
    </message>
    <message>
        <source>“%1” is not defined on a corpus</source>
        <translation>„%1“ ist nicht für einen Korpus definiert</translation>
    </message>
    <message>
        <source>Leave out --corpus, or take bleu.sacre, chrf or ter.</source>
        <translation>Lassen Sie --corpus weg, oder nehmen Sie bleu.sacre, chrf oder ter.</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>an object of numbers by id</source>
        <translation>ein Objekt mit Zahlen je id</translation>
    </message>
    <message>
        <source>a list of messages</source>
        <translation>eine Liste von Nachrichten</translation>
    </message>
    <message>
        <source>a list of numbers</source>
        <translation>eine Liste von Zahlen</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>an amount in dollars</source>
        <translation>ein Betrag in Dollar</translation>
    </message>
    <message>
        <source>The line cannot be scored</source>
        <translation>Die Zeile lässt sich nicht bewerten</translation>
    </message>
    <message>
        <source>“%1” must be %2</source>
        <translation>„%1“ muss %2 sein</translation>
    </message>
    <message>
        <source>The setting “%1” cannot be used</source>
        <translation>Die Einstellung „%1“ lässt sich nicht verwenden</translation>
    </message>
    <message>
        <source>it must be a number from %1 to %2</source>
        <translation>es muss eine Zahl von %1 bis %2 sein</translation>
    </message>
    <message>
        <source>it must be a whole number</source>
        <translation>es muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>it must be true or false</source>
        <translation>es muss true oder false sein</translation>
    </message>
    <message>
        <source>it must be a text or a list of texts</source>
        <translation>es muss ein Text oder eine Liste von Texten sein</translation>
    </message>
    <message>
        <source>it must be turns or calls</source>
        <translation>es muss turns oder calls sein</translation>
    </message>
    <message>
        <source>it must be contains or equals</source>
        <translation>es muss contains oder equals sein</translation>
    </message>
    <message>
        <source>The scorer “%1” needs %2</source>
        <translation>Der Bewerter „%1“ braucht %2</translation>
    </message>
    <message>
        <source>the expected tools</source>
        <translation>die erwarteten Werkzeuge</translation>
    </message>
    <message>
        <source>a number, or min or max</source>
        <translation>eine Zahl, oder min oder max</translation>
    </message>
    <message>
        <source>a reason, for instance stop</source>
        <translation>einen Grund, etwa stop</translation>
    </message>
    <message>
        <source>The SQL of “%1” is not checked here</source>
        <translation>Das SQL von „%1“ wird hier nicht geprüft</translation>
    </message>
    <message>
        <source>only SQLite&apos;s dialect is</source>
        <translation>geprüft wird nur der Dialekt von SQLite</translation>
    </message>
    <message>
        <source>“%1” is no dialect: there are pcre and ecmascript</source>
        <translation>„%1“ ist kein Dialekt: es gibt pcre und ecmascript</translation>
    </message>
    <message>
        <source>it must be a whole number from 1 on</source>
        <translation>es muss eine ganze Zahl ab 1 sein</translation>
    </message>
    <message>
        <source>it must be above 0</source>
        <translation>es muss über 0 liegen</translation>
    </message>
    <message>
        <source>it must be a list of texts, or texts with commas between them and every quote closed</source>
        <translation>es muss eine Liste von Texten sein, oder Texte mit Kommas dazwischen und geschlossenen Anführungen</translation>
    </message>
</context>
<context>
    <name>SettingsTables</name>
    <message>
        <source>counted at the price of input</source>
        <translation>zum Preis der Eingabe gezählt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>Zwischengespeichert</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Results so far</source>
        <translation>Ergebnisse bisher</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Which is</source>
        <translation>Nämlich</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
</context>
<context>
    <name>SettingsText</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>This is no price</source>
        <translation>Das ist kein Preis</translation>
    </message>
    <message>
        <source>write dollars per million tokens, with at most 9 decimals: %1</source>
        <translation>schreiben Sie Dollar je Million Token, mit höchstens 9 Nachkommastellen: %1</translation>
    </message>
    <message>
        <source>This limit cannot be used</source>
        <translation>Diese Grenze kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>write a whole number from 1 to %1, or leave it empty</source>
        <translation>schreiben Sie eine ganze Zahl von 1 bis %1, oder lassen Sie sie leer</translation>
    </message>
    <message>
        <source>“%1” is no parameter</source>
        <translation>„%1“ ist kein Parameter</translation>
    </message>
    <message>
        <source>write one name=value a line, as temperature=0.2</source>
        <translation>schreiben Sie ein Name=Wert je Zeile, wie temperature=0.2</translation>
    </message>
    <message>
        <source>“%1” stands there twice</source>
        <translation>„%1“ steht zweimal da</translation>
    </message>
    <message>
        <source>only one value can be sent</source>
        <translation>nur ein Wert kann gesendet werden</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>day and month, as in &quot;since 3 Nov&quot;; see QDate::toString</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
</context>
<context>
    <name>SetupChoices</name>
    <message>
        <source> draft</source>
        <translation> Entwurf</translation>
    </message>
    <message>
        <source>not committed yet</source>
        <translation>noch nicht festgeschrieben</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>Preis unbekannt</translation>
    </message>
    <message>
        <source>%1 in, %2 out per million tokens</source>
        <translation>%1 ein, %2 aus je Million Token</translation>
    </message>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n Fall</numerusform>
            <numerusform>%n Fälle</numerusform>
        </translation>
    </message>
    <message>
        <source>type %1:VALUE for a value of your own</source>
        <translation>tippen Sie %1:WERT für einen eigenen Wert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: draft against %2</source>
        <translation>%1: Entwurf gegen %2</translation>
    </message>
    <message>
        <source>%1: %2 against %3</source>
        <translation>%1: %2 gegen %3</translation>
    </message>
</context>
<context>
    <name>SetupPicks</name>
    <message>
        <source>newest</source>
        <translation>neueste</translation>
    </message>
    <message>
        <source>Versions and drafts</source>
        <translation>Versionen und Entwürfe</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Columns that are run</source>
        <translation>Spalten, die ausgeführt werden</translation>
    </message>
    <message>
        <source>Datasets and their versions</source>
        <translation>Datensätze und ihre Versionen</translation>
    </message>
    <message>
        <source>The others are compared with</source>
        <translation>Die anderen werden verglichen mit</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Bezug</translation>
    </message>
</context>
<context>
    <name>Split</name>
    <message>
        <source>These are no parts of a dataset</source>
        <translation>Das sind keine Teile eines Datensatzes</translation>
    </message>
    <message>
        <source>Write NAME=SHARE,NAME=SHARE, as train=80,test=20.</source>
        <translation>Schreiben Sie NAME=ANTEIL,NAME=ANTEIL, wie train=80,test=20.</translation>
    </message>
    <message>
        <source>“%1” has no share from 1 to %2</source>
        <translation>„%1“ hat keinen Anteil von 1 bis %2</translation>
    </message>
    <message>
        <source>“%1” comes twice</source>
        <translation>„%1“ kommt zweimal vor</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>a whole number of at least 0 is needed</source>
        <translation>eine ganze Zahl ab 0 ist nötig</translation>
    </message>
    <message>
        <source>a number is needed</source>
        <translation>eine Zahl ist nötig</translation>
    </message>
    <message>
        <source>it must lie between 0 and 1</source>
        <translation>sie muss zwischen 0 und 1 liegen</translation>
    </message>
    <message>
        <source>a list of numbers is needed</source>
        <translation>eine Liste von Zahlen ist nötig</translation>
    </message>
    <message>
        <source>it holds something else than numbers</source>
        <translation>sie enthält etwas anderes als Zahlen</translation>
    </message>
    <message>
        <source>one cluster for each value is needed</source>
        <translation>für jeden Wert ist ein Cluster nötig</translation>
    </message>
    <message>
        <source>item %1 has none</source>
        <translation>Element %1 hat keines</translation>
    </message>
    <message>
        <source>there are more than n</source>
        <translation>es sind mehr als n</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>es fehlt</translation>
    </message>
    <message>
        <source>successes must not pass n, and n must not be 0</source>
        <translation>die Erfolge dürfen n nicht übersteigen, und n darf nicht 0 sein</translation>
    </message>
    <message>
        <source>two rows of two counts are needed</source>
        <translation>zwei Zeilen mit je zwei Anzahlen sind nötig</translation>
    </message>
    <message>
        <source>more than 20 differences are not 0</source>
        <translation>mehr als 20 Unterschiede sind nicht 0</translation>
    </message>
    <message>
        <source>at most 1,000,000 are drawn</source>
        <translation>höchstens 1.000.000 werden gezogen</translation>
    </message>
    <message>
        <source>There is no method “%1”</source>
        <translation>Es gibt kein Verfahren „%1“</translation>
    </message>
    <message>
        <source>“assay-cli stats --list” lists them.</source>
        <translation>„assay-cli stats --list“ nennt alle.</translation>
    </message>
    <message>
        <source>The input of “%1” cannot be used</source>
        <translation>Die Eingabe von „%1“ kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>row %1 has %2 ratings, the first has %3; “alpha” and “ac” allow for missing ones</source>
        <translation>Zeile %1 hat %2 Bewertungen, die erste hat %3; „alpha“ und „ac“ lassen fehlende zu</translation>
    </message>
    <message>
        <source>a list of labels is needed</source>
        <translation>eine Liste von Labels ist nötig</translation>
    </message>
    <message>
        <source>a label is a text, a number, true, false, or null where it is missing</source>
        <translation>ein Label ist ein Text, eine Zahl, true, false oder null, wo es fehlt</translation>
    </message>
    <message>
        <source>row %1 holds %2, the first holds %3</source>
        <translation>Zeile %1 enthält %2, die erste enthält %3</translation>
    </message>
    <message>
        <source>rows of whole numbers of at least 0 are needed</source>
        <translation>Zeilen aus ganzen Zahlen ab 0 sind nötig</translation>
    </message>
    <message>
        <source>the counts are too large</source>
        <translation>die Anzahlen sind zu groß</translation>
    </message>
    <message>
        <source>as many rows as columns are needed, one for each category</source>
        <translation>es sind so viele Zeilen wie Spalten nötig, je eine für jede Kategorie</translation>
    </message>
    <message>
        <source>a list of labels for each rater is needed</source>
        <translation>für jede bewertende Person ist eine Liste von Labels nötig</translation>
    </message>
    <message>
        <source>every label must stand in it once, and none be null</source>
        <translation>jedes Label darf nur einmal darin stehen, und keines darf null sein</translation>
    </message>
    <message>
        <source>one of these is needed: %1</source>
        <translation>eines davon ist nötig: %1</translation>
    </message>
    <message>
        <source>%1 does not stand in “%2”</source>
        <translation>%1 steht nicht in „%2“</translation>
    </message>
    <message>
        <source>it holds %1 labels, “a” holds %2</source>
        <translation>sie enthält %1 Labels, „a“ enthält %2</translation>
    </message>
    <message>
        <source>at most 1,000 categories are compared</source>
        <translation>höchstens 1.000 Kategorien werden verglichen</translation>
    </message>
    <message>
        <source>labels that are no numbers need their order</source>
        <translation>Labels, die keine Zahlen sind, brauchen ihre Reihenfolge</translation>
    </message>
    <message>
        <source>the measurement “%1” needs numbers</source>
        <translation>das Messniveau „%1“ braucht Zahlen</translation>
    </message>
    <message>
        <source>a ratio scale begins at 0</source>
        <translation>eine Verhältnisskala beginnt bei 0</translation>
    </message>
    <message>
        <source>rows of 0 and 1 for at least two runs are needed</source>
        <translation>gebraucht werden Zeilen aus 0 und 1 für mindestens zwei Läufe</translation>
    </message>
    <message>
        <source>a number of at least 0 for each value is needed</source>
        <translation>gebraucht wird für jeden Wert eine Zahl von mindestens 0</translation>
    </message>
    <message>
        <source>it must be more than 0</source>
        <translation>es muss mehr als 0 sein</translation>
    </message>
    <message>
        <source>it must be at least 0</source>
        <translation>es muss mindestens 0 sein</translation>
    </message>
    <message>
        <source>it must not be below 0 or above 1</source>
        <translation>es darf nicht unter 0 und nicht über 1 liegen</translation>
    </message>
    <message>
        <source>none of them may be below 0 or above 1</source>
        <translation>keine davon darf unter 0 oder über 1 liegen</translation>
    </message>
    <message>
        <source>true or false is needed</source>
        <translation>gebraucht wird true oder false</translation>
    </message>
    <message>
        <source>from 1 to 1,000,000 can be drawn</source>
        <translation>ziehen lassen sich 1 bis 1.000.000</translation>
    </message>
    <message>
        <source>one verdict for each label is needed</source>
        <translation>gebraucht wird ein Urteil für jedes Label</translation>
    </message>
    <message>
        <source>it must lie between −1 and 1</source>
        <translation>es muss zwischen −1 und 1 liegen</translation>
    </message>
    <message>
        <source>it must be at least 1</source>
        <translation>es muss mindestens 1 sein</translation>
    </message>
    <message>
        <source>more items changed than there are</source>
        <translation>es haben sich mehr Stücke geändert, als es gibt</translation>
    </message>
    <message>
        <source>it must differ from %1</source>
        <translation>es muss sich von %1 unterscheiden</translation>
    </message>
    <message>
        <source>its size must lie between %1 and %2</source>
        <translation>seine Größe muss zwischen %1 und %2 liegen</translation>
    </message>
    <message>
        <source>it must not be 0</source>
        <translation>es darf nicht 0 sein</translation>
    </message>
    <message>
        <source>it and p10 together must not pass 1</source>
        <translation>es und p10 dürfen zusammen 1 nicht übersteigen</translation>
    </message>
    <message>
        <source>pair %1: %2</source>
        <translation>Paar %1: %2</translation>
    </message>
    <message>
        <source>two different names are needed under a and b</source>
        <translation>unter a und b werden zwei verschiedene Namen gebraucht</translation>
    </message>
    <message>
        <source>a list of pairs is needed</source>
        <translation>gebraucht wird eine Liste von Paaren</translation>
    </message>
    <message>
        <source>at most %1 can be ranked</source>
        <translation>höchstens %1 lassen sich ordnen</translation>
    </message>
    <message>
        <source>two names that stand in “pairs” are needed</source>
        <translation>gebraucht werden zwei Namen, die in „pairs“ stehen</translation>
    </message>
</context>
<context>
    <name>StorageText</name>
    <message>
        <source>Texts of answers</source>
        <translation>Texte der Antworten</translation>
    </message>
    <message>
        <source>of every run; a run&apos;s texts can be erased in Results</source>
        <translation>aller Läufe; die Texte eines Laufs können in Ergebnisse gelöscht werden</translation>
    </message>
    <message>
        <source>Figures of answers</source>
        <translation>Zahlen der Antworten</translation>
    </message>
    <message>
        <source>times, tokens, costs, scores</source>
        <translation>Zeiten, Token, Kosten, Bewertungen</translation>
    </message>
    <message>
        <source>Search index</source>
        <translation>Suchindex</translation>
    </message>
    <message>
        <source>words of answers and cases</source>
        <translation>Wörter der Antworten und Fälle</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>of all datasets, each once</source>
        <translation>aller Datensätze, jeder einmal</translation>
    </message>
    <message>
        <source>Prompts and plans</source>
        <translation>Prompts und Pläne</translation>
    </message>
    <message>
        <source>versions, drafts, plans of runs</source>
        <translation>Versionen, Entwürfe, Pläne der Läufe</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>who did what, in a chain</source>
        <translation>wer was tat, in einer Kette</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Alles Übrige</translation>
    </message>
    <message>
        <source>names, lists, what the window remembers</source>
        <translation>Namen, Listen, was das Fenster sich merkt</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>given back by Compact</source>
        <translation>gibt Verdichten zurück</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>von Hand angelegt</translation>
    </message>
    <message>
        <source>before the file became schema %1</source>
        <translation>bevor die Datei Schema %1 wurde</translation>
    </message>
    <message>
        <source>%1, and %2 in the log beside it</source>
        <translation>%1, und %2 im Protokoll daneben</translation>
    </message>
    <message>
        <source>%1 events, %2 texts, %3 cases and %4 results were checked</source>
        <translation>%1 Ereignisse, %2 Texte, %3 Fälle und %4 Ergebnisse wurden geprüft</translation>
    </message>
    <message>
        <source>✓ Nothing is wrong: %1</source>
        <translation>✓ Nichts ist falsch: %1</translation>
    </message>
    <message>
        <source>✗ Problems: %1. %2</source>
        <translation>✗ Probleme: %1. %2</translation>
    </message>
</context>
<context>
    <name>Surroundings</name>
    <message>
        <source>The proxy cannot be used</source>
        <translation>Der Proxy kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>it is no address</source>
        <translation>das ist keine Adresse</translation>
    </message>
    <message>
        <source>it holds a user name or a password, which would be stored</source>
        <translation>sie enthält einen Benutzernamen oder ein Passwort, die gespeichert würden</translation>
    </message>
    <message>
        <source>Write it as http://proxy.example:3128; empty is the system&apos;s.</source>
        <translation>Schreiben Sie http://proxy.example:3128; leer ist der des Systems.</translation>
    </message>
    <message>
        <source>The certificates cannot be used</source>
        <translation>Die Zertifikate können nicht verwendet werden</translation>
    </message>
    <message>
        <source>there is no such file that you may read</source>
        <translation>es gibt keine solche Datei, die Sie lesen dürfen</translation>
    </message>
    <message>
        <source>Name a file of certificates (PEM); empty is the system&apos;s.</source>
        <translation>Nennen Sie eine Datei mit Zertifikaten (PEM); leer sind die des Systems.</translation>
    </message>
    <message>
        <source>The settings of the network could not be kept</source>
        <translation>Die Einstellungen des Netzes konnten nicht aufbewahrt werden</translation>
    </message>
</context>
<context>
    <name>Tabular</name>
    <message>
        <source>The file could not be read to its end</source>
        <translation>Die Datei konnte nicht bis zum Ende gelesen werden</translation>
    </message>
    <message>
        <source>The record cannot become a case</source>
        <translation>Der Eintrag kann kein Fall werden</translation>
    </message>
    <message>
        <source>the variable “%1” comes twice</source>
        <translation>die Variable „%1“ kommt zweimal vor</translation>
    </message>
    <message>
        <source>a document is neither text nor an object with “text”</source>
        <translation>ein Dokument ist weder Text noch ein Objekt mit „text“</translation>
    </message>
    <message>
        <source>a document has no “text”</source>
        <translation>ein Dokument hat kein „text“</translation>
    </message>
    <message>
        <source>“%1” is neither text nor a list of tags</source>
        <translation>„%1“ ist weder Text noch eine Liste von Tags</translation>
    </message>
    <message>
        <source>of its id: %1</source>
        <translation>zu seiner Kennung: %1</translation>
    </message>
    <message>
        <source>There is no column “%1”</source>
        <translation>Es gibt keine Spalte „%1“</translation>
    </message>
    <message>
        <source>the file has %1</source>
        <translation>die Datei hat %1</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>the file has more than %1 different names</source>
        <translation>die Datei hat mehr als %1 verschiedene Namen</translation>
    </message>
    <message>
        <source>its id “%1” stands in line %2 already</source>
        <translation>seine Kennung „%1“ steht schon in Zeile %2</translation>
    </message>
    <message>
        <source>The case “%1” cannot be written</source>
        <translation>Der Fall „%1“ kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>it has “%1” both as text and as another value</source>
        <translation>er hat „%1“ als Text und als anderen Wert</translation>
    </message>
    <message>
        <source>The file cannot be read as a table</source>
        <translation>Die Datei kann nicht als Tabelle gelesen werden</translation>
    </message>
    <message>
        <source>two columns are named “%1”</source>
        <translation>zwei Spalten heißen „%1“</translation>
    </message>
    <message>
        <source>Give each column a name of its own in the first line.</source>
        <translation>Geben Sie in der ersten Zeile jeder Spalte ihren eigenen Namen.</translation>
    </message>
    <message>
        <source>The file is too long</source>
        <translation>Die Datei ist zu lang</translation>
    </message>
    <message>
        <source>it holds more than %1 rows</source>
        <translation>sie hat mehr als %1 Zeilen</translation>
    </message>
    <message>
        <source>it has %1 cells where the head has %2</source>
        <translation>sie hat %1 Zellen, der Kopf hat %2</translation>
    </message>
    <message>
        <source>the quote opened in line %1 is never closed</source>
        <translation>das Anführungszeichen aus Zeile %1 wird nie geschlossen</translation>
    </message>
    <message>
        <source>text stands after the closing quote of cell %1</source>
        <translation>nach dem schließenden Anführungszeichen von Zelle %1 steht Text</translation>
    </message>
    <message>
        <source>cell %1 holds a NUL byte</source>
        <translation>Zelle %1 enthält ein NUL-Byte</translation>
    </message>
    <message>
        <source>a quote stands inside cell %1, which does not begin with one</source>
        <translation>in Zelle %1, die nicht damit beginnt, steht ein Anführungszeichen</translation>
    </message>
    <message>
        <source>cell %1 is longer than %2 MiB</source>
        <translation>Zelle %1 ist länger als %2 MiB</translation>
    </message>
    <message>
        <source>; is the quote of line %1 closed?</source>
        <translation>; ist das Anführungszeichen von Zeile %1 geschlossen?</translation>
    </message>
    <message>
        <source>it is longer than %1 MiB</source>
        <translation>sie ist länger als %1 MiB</translation>
    </message>
    <message>
        <source>it has more than %1 cells</source>
        <translation>sie hat mehr als %1 Zellen</translation>
    </message>
    <message>
        <source>cell %1 is not UTF-8 at its byte %2</source>
        <translation>Zelle %1 ist bei Byte %2 kein UTF-8</translation>
    </message>
    <message>
        <source>%1 of the first %2 lines cannot be used</source>
        <translation>%1 der ersten %2 Zeilen können nicht verwendet werden</translation>
    </message>
    <message>
        <source>the first is line %1: %2</source>
        <translation>die erste ist Zeile %1: %2</translation>
    </message>
    <message>
        <source>An import ends when more than 10 % are lost. Correct the file, or choose its format, delimiter or encoding.</source>
        <translation>Ein Import endet, wenn mehr als 10 % verloren gehen. Berichtigen Sie die Datei, oder wählen Sie Format, Trennzeichen oder Kodierung.</translation>
    </message>
    <message>
        <source>The import was cancelled</source>
        <translation>Der Import wurde abgebrochen</translation>
    </message>
    <message>
        <source>%1, %2: %3, %4, %5</source>
        <translation>%1, %2: %3, %4, %5</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) read</source>
        <translation>
            <numerusform>%n Fall gelesen</numerusform>
            <numerusform>%n Fälle gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blank line(s) skipped</source>
        <translation>
            <numerusform>%n leere Zeile übersprungen</numerusform>
            <numerusform>%n leere Zeilen übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) lost</source>
        <translation>
            <numerusform>%n Zeile verloren</numerusform>
            <numerusform>%n Zeilen verloren</numerusform>
        </translation>
    </message>
    <message>
        <source>it is not UTF-8 at its byte %1</source>
        <translation>sie ist bei Byte %1 kein UTF-8</translation>
    </message>
    <message>
        <source> (column %1)</source>
        <translation> (Spalte %1)</translation>
    </message>
    <message>
        <source>it has more than %1 names</source>
        <translation>er hat mehr als %1 Namen</translation>
    </message>
    <message>
        <source>the value of “%1” is longer than %2 MiB</source>
        <translation>der Wert von „%1“ ist länger als %2 MiB</translation>
    </message>
    <message>
        <source>it holds more than %1 records</source>
        <translation>sie hat mehr als %1 Einträge</translation>
    </message>
    <message>
        <source>This JSON file holds no list of %1</source>
        <translation>Diese JSON-Datei enthält keine Liste von %1</translation>
    </message>
    <message>
        <source>Give an array of objects, {&quot;%1&quot;:[…]}, or one object a line (JSONL).</source>
        <translation>Geben Sie ein Array von Objekten, {&quot;%1&quot;:[…]}, oder ein Objekt je Zeile (JSONL).</translation>
    </message>
    <message>
        <source>it begins with neither [ nor {</source>
        <translation>sie beginnt weder mit [ noch mit {</translation>
    </message>
    <message>
        <source>it is an object without a list “%1”</source>
        <translation>sie ist ein Objekt ohne Liste „%1“</translation>
    </message>
    <message>
        <source>a comma is missing between two elements; nothing after it is read</source>
        <translation>zwischen zwei Elementen fehlt ein Komma; was danach kommt, wird nicht gelesen</translation>
    </message>
    <message>
        <source>the file ends inside its list: it was cut off</source>
        <translation>die Datei endet in ihrer Liste: sie wurde abgeschnitten</translation>
    </message>
    <message>
        <source>the file ends inside this element: it was cut off</source>
        <translation>die Datei endet in diesem Element: sie wurde abgeschnitten</translation>
    </message>
    <message>
        <source>an element is missing before a comma or bracket</source>
        <translation>vor einem Komma oder einer Klammer fehlt ein Element</translation>
    </message>
    <message>
        <source>text stands after the end of the list</source>
        <translation>nach dem Ende der Liste steht Text</translation>
    </message>
    <message>
        <source>“%1” says of no column what it becomes</source>
        <translation>„%1“ sagt von keiner Spalte, was sie wird</translation>
    </message>
    <message>
        <source>Write COLUMN=ROLE; the roles are var:NAME, reference, context, tags, id and ignore.</source>
        <translation>Schreiben Sie SPALTE=ROLLE; die Rollen sind var:NAME, reference, context, tags, id und ignore.</translation>
    </message>
    <message>
        <source>the variable has no name</source>
        <translation>die Variable hat keinen Namen</translation>
    </message>
    <message>
        <source>there is no role “%1”</source>
        <translation>es gibt keine Rolle „%1“</translation>
    </message>
    <message>
        <source>no column stands before the =</source>
        <translation>vor dem = steht keine Spalte</translation>
    </message>
    <message>
        <source>it has no =</source>
        <translation>es hat kein =</translation>
    </message>
    <message>
        <source>The column “%1” is mapped twice</source>
        <translation>Die Spalte „%1“ wird zweimal zugeordnet</translation>
    </message>
    <message>
        <source>Two columns become “%1”</source>
        <translation>Zwei Spalten werden „%1“</translation>
    </message>
    <message>
        <source>one of them is “%1”</source>
        <translation>eine davon ist „%1“</translation>
    </message>
    <message>
        <source>Give one of them another role, as “%1=ignore”.</source>
        <translation>Geben Sie einer davon eine andere Rolle, wie „%1=ignore“.</translation>
    </message>
    <message>
        <source>This JSON does not have the shape needed</source>
        <translation>Dieses JSON hat nicht die nötige Gestalt</translation>
    </message>
    <message>
        <source>it is not an object</source>
        <translation>es ist kein Objekt</translation>
    </message>
    <message>
        <source>it is not an array</source>
        <translation>es ist kein Array</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>message %1, %2</source>
        <translation>Nachricht %1, %2</translation>
    </message>
    <message>
        <source>The section “%1” is not closed</source>
        <translation>Der Abschnitt „%1“ wird nicht geschlossen</translation>
    </message>
    <message>
        <source>A tag is not closed: %1 is missing</source>
        <translation>Ein Tag wird nicht geschlossen: %1 fehlt</translation>
    </message>
    <message>
        <source>These delimiters cannot be used</source>
        <translation>Diese Begrenzer können nicht verwendet werden</translation>
    </message>
    <message>
        <source>A tag names nothing</source>
        <translation>Ein Tag nennt nichts</translation>
    </message>
    <message>
        <source>Sections are nested more than %1 levels deep</source>
        <translation>Abschnitte sind mehr als %1 Ebenen tief verschachtelt</translation>
    </message>
    <message>
        <source>“%1” is closed but was never opened</source>
        <translation>„%1“ wird geschlossen, wurde aber nie geöffnet</translation>
    </message>
    <message>
        <source>“%1” is closed, but “%2” is open</source>
        <translation>„%1“ wird geschlossen, offen ist aber „%2“</translation>
    </message>
    <message>
        <source>The template was not rendered to its end</source>
        <translation>Die Vorlage wurde nicht bis zum Ende gefüllt</translation>
    </message>
    <message>
        <source>it passed 4 MiB of text, 100,000 steps or 64 nested snippets</source>
        <translation>sie überschritt 4 MiB Text, 100.000 Schritte oder 64 verschachtelte Bausteine</translation>
    </message>
    <message numerus="yes">
        <source>The case lacks %n variable(s) that the prompt uses</source>
        <translation>
            <numerusform>Dem Fall fehlt %n Variable, die der Prompt verwendet</numerusform>
            <numerusform>Dem Fall fehlen %n Variablen, die der Prompt verwendet</numerusform>
        </translation>
    </message>
    <message>
        <source>This prompt is not rendered here</source>
        <translation>Dieser Prompt wird hier nicht ausgefüllt</translation>
    </message>
    <message>
        <source>its templates are written in %1</source>
        <translation>seine Vorlagen sind in %1 geschrieben</translation>
    </message>
    <message>
        <source>Write them in Mustache, and take the parameter %1 away.</source>
        <translation>Schreiben Sie sie in Mustache, und nehmen Sie den Parameter %1 weg.</translation>
    </message>
</context>
<context>
    <name>Traces</name>
    <message>
        <source>The observation cannot be used</source>
        <translation>Die Beobachtung ist nicht verwendbar</translation>
    </message>
    <message>
        <source>it has no traceId and id</source>
        <translation>sie hat keine traceId und id</translation>
    </message>
    <message>
        <source>The span cannot be used</source>
        <translation>Der Span ist nicht verwendbar</translation>
    </message>
    <message>
        <source>it has no trace id and span id</source>
        <translation>er hat keine Trace-Id und Span-Id</translation>
    </message>
    <message>
        <source>it holds bytes that are no JSON</source>
        <translation>er enthält Bytes, die kein JSON sind</translation>
    </message>
    <message>
        <source>a record is larger than 32 MB</source>
        <translation>ein Eintrag ist größer als 32 MB</translation>
    </message>
    <message>
        <source>it is not valid JSON</source>
        <translation>es ist kein gültiges JSON</translation>
    </message>
    <message>
        <source>it is nested deeper than %1 levels</source>
        <translation>es ist tiefer als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>it is no object</source>
        <translation>es ist kein Objekt</translation>
    </message>
    <message>
        <source>The import was cancelled</source>
        <translation>Der Import wurde abgebrochen</translation>
    </message>
    <message>
        <source>This is no file of traces, or it is damaged</source>
        <translation>Das ist keine Datei mit Traces, oder sie ist beschädigt</translation>
    </message>
    <message>
        <source>more than a tenth of it cannot be read; the first: %1</source>
        <translation>mehr als ein Zehntel davon ist nicht lesbar; das erste: %1</translation>
    </message>
    <message>
        <source>Give JSON Lines of OpenTelemetry, or observations as Langfuse exports them.</source>
        <translation>Nötig sind JSON Lines von OpenTelemetry oder Beobachtungen, wie Langfuse sie exportiert.</translation>
    </message>
    <message>
        <source>its prompt and model would be more than %1 different ones</source>
        <translation>mit seinem Prompt und Modell wären es mehr als %1 verschiedene</translation>
    </message>
    <message>
        <source>There are no spans in it</source>
        <translation>Es sind keine Spans darin</translation>
    </message>
    <message>
        <source>The span cannot be brought in</source>
        <translation>Der Span kann nicht eingelesen werden</translation>
    </message>
    <message>
        <source>Imported from %1</source>
        <translation>Importiert aus %1</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>The export was cancelled</source>
        <translation>Der Export wurde abgebrochen</translation>
    </message>
    <message>
        <source>Preferences come from labels</source>
        <translation>Bevorzugungen kommen aus Labels</translation>
    </message>
    <message>
        <source>Name a question with --label.</source>
        <translation>Nennen Sie eine Frage mit --label.</translation>
    </message>
    <message>
        <source>Answers to “%1” do not say which output is good</source>
        <translation>Antworten auf „%1“ sagen nicht, welche Ausgabe gut ist</translation>
    </message>
    <message>
        <source>it is a question of the kind %1</source>
        <translation>es ist eine Frage der Art %1</translation>
    </message>
    <message>
        <source>Take one of pass or fail, a correction, or a pair.</source>
        <translation>Nehmen Sie eine nach richtig oder falsch, eine Berichtigung oder ein Paar.</translation>
    </message>
    <message>
        <source>Take a correction or a pair.</source>
        <translation>Nehmen Sie eine Berichtigung oder ein Paar.</translation>
    </message>
    <message>
        <source>The share held out is not between 0 and 1</source>
        <translation>Der zurückgehaltene Anteil liegt nicht zwischen 0 und 1</translation>
    </message>
</context>
<context>
    <name>Trends</name>
    <message>
        <source>%1 %2 since about %3</source>
        <translation>%1 %2 seit etwa %3</translation>
    </message>
    <message>
        <source>%1: nothing is known in this time.</source>
        <translation>%1: In dieser Zeit ist nichts bekannt.</translation>
    </message>
    <message>
        <source>%1: from %2 on %3 to %4 on %5, between %6 and %7.</source>
        <translation>%1: von %2 am %3 bis %4 am %5, zwischen %6 und %7.</translation>
    </message>
    <message>
        <source>%1, n %2</source>
        <translation>%1, n %2</translation>
    </message>
    <message>
        <source>answers pass &lt;b&gt;%1 more often&lt;/b&gt; &lt;i&gt;%2, %3 judged&lt;/i&gt;</source>
        <translation>Antworten bestehen &lt;b&gt;%1 öfter&lt;/b&gt; &lt;i&gt;%2, %3 bewertet&lt;/i&gt;</translation>
    </message>
    <message>
        <source>answers pass &lt;b&gt;%1 less often&lt;/b&gt; &lt;i&gt;%2, %3 judged&lt;/i&gt;</source>
        <translation>Antworten bestehen &lt;b&gt;%1 seltener&lt;/b&gt; &lt;i&gt;%2, %3 bewertet&lt;/i&gt;</translation>
    </message>
    <message>
        <source>“%4” passes &lt;b&gt;%1 more often&lt;/b&gt; &lt;i&gt;%2, %3 judged&lt;/i&gt;</source>
        <translation>„%4“ besteht &lt;b&gt;%1 öfter&lt;/b&gt; &lt;i&gt;%2, %3 bewertet&lt;/i&gt;</translation>
    </message>
    <message>
        <source>“%4” passes &lt;b&gt;%1 less often&lt;/b&gt; &lt;i&gt;%2, %3 judged&lt;/i&gt;</source>
        <translation>„%4“ besteht &lt;b&gt;%1 seltener&lt;/b&gt; &lt;i&gt;%2, %3 bewertet&lt;/i&gt;</translation>
    </message>
    <message>
        <source>“%4” is &lt;b&gt;%1 higher&lt;/b&gt; &lt;i&gt;%2, %3 scored&lt;/i&gt;</source>
        <translation>„%4“ liegt &lt;b&gt;%1 höher&lt;/b&gt; &lt;i&gt;%2, %3 bewertet&lt;/i&gt;</translation>
    </message>
    <message>
        <source>“%4” is &lt;b&gt;%1 lower&lt;/b&gt; &lt;i&gt;%2, %3 scored&lt;/i&gt;</source>
        <translation>„%4“ liegt &lt;b&gt;%1 tiefer&lt;/b&gt; &lt;i&gt;%2, %3 bewertet&lt;/i&gt;</translation>
    </message>
    <message>
        <source>people say yes to “%4” &lt;b&gt;%1 more often&lt;/b&gt; &lt;i&gt;%2, %3 labelled&lt;/i&gt;</source>
        <translation>Menschen sagen zu „%4“ &lt;b&gt;%1 öfter&lt;/b&gt; ja &lt;i&gt;%2, %3 beurteilt&lt;/i&gt;</translation>
    </message>
    <message>
        <source>people say yes to “%4” &lt;b&gt;%1 less often&lt;/b&gt; &lt;i&gt;%2, %3 labelled&lt;/i&gt;</source>
        <translation>Menschen sagen zu „%4“ &lt;b&gt;%1 seltener&lt;/b&gt; ja &lt;i&gt;%2, %3 beurteilt&lt;/i&gt;</translation>
    </message>
    <message>
        <source>people put “%4” &lt;b&gt;%1 higher&lt;/b&gt; &lt;i&gt;%2, %3 labelled&lt;/i&gt;</source>
        <translation>Menschen setzen „%4“ &lt;b&gt;%1 höher&lt;/b&gt; an &lt;i&gt;%2, %3 beurteilt&lt;/i&gt;</translation>
    </message>
    <message>
        <source>people put “%4” &lt;b&gt;%1 lower&lt;/b&gt; &lt;i&gt;%2, %3 labelled&lt;/i&gt;</source>
        <translation>Menschen setzen „%4“ &lt;b&gt;%1 tiefer&lt;/b&gt; an &lt;i&gt;%2, %3 beurteilt&lt;/i&gt;</translation>
    </message>
    <message>
        <source>an answer costs &lt;b&gt;%1 more&lt;/b&gt; &lt;i&gt;%2, %3 priced&lt;/i&gt;</source>
        <translation>eine Antwort kostet &lt;b&gt;%1 mehr&lt;/b&gt; &lt;i&gt;%2, %3 mit Preis&lt;/i&gt;</translation>
    </message>
    <message>
        <source>an answer costs &lt;b&gt;%1 less&lt;/b&gt; &lt;i&gt;%2, %3 priced&lt;/i&gt;</source>
        <translation>eine Antwort kostet &lt;b&gt;%1 weniger&lt;/b&gt; &lt;i&gt;%2, %3 mit Preis&lt;/i&gt;</translation>
    </message>
    <message>
        <source>latency p95 is &lt;b&gt;%1 longer&lt;/b&gt; &lt;i&gt;%2, %3 timed&lt;/i&gt;</source>
        <translation>die Latenz p95 ist &lt;b&gt;%1 länger&lt;/b&gt; &lt;i&gt;%2, %3 gemessen&lt;/i&gt;</translation>
    </message>
    <message>
        <source>latency p95 is &lt;b&gt;%1 shorter&lt;/b&gt; &lt;i&gt;%2, %3 timed&lt;/i&gt;</source>
        <translation>die Latenz p95 ist &lt;b&gt;%1 kürzer&lt;/b&gt; &lt;i&gt;%2, %3 gemessen&lt;/i&gt;</translation>
    </message>
    <message>
        <source>median latency is &lt;b&gt;%1 longer&lt;/b&gt; &lt;i&gt;%2, %3 timed&lt;/i&gt;</source>
        <translation>die mittlere Latenz ist &lt;b&gt;%1 länger&lt;/b&gt; &lt;i&gt;%2, %3 gemessen&lt;/i&gt;</translation>
    </message>
    <message>
        <source>median latency is &lt;b&gt;%1 shorter&lt;/b&gt; &lt;i&gt;%2, %3 timed&lt;/i&gt;</source>
        <translation>die mittlere Latenz ist &lt;b&gt;%1 kürzer&lt;/b&gt; &lt;i&gt;%2, %3 gemessen&lt;/i&gt;</translation>
    </message>
    <message>
        <source>an answer takes &lt;b&gt;%1 tokens more&lt;/b&gt; &lt;i&gt;%2, %3 counted&lt;/i&gt;</source>
        <translation>eine Antwort braucht &lt;b&gt;%1 Tokens mehr&lt;/b&gt; &lt;i&gt;%2, %3 gezählt&lt;/i&gt;</translation>
    </message>
    <message>
        <source>an answer takes &lt;b&gt;%1 tokens less&lt;/b&gt; &lt;i&gt;%2, %3 counted&lt;/i&gt;</source>
        <translation>eine Antwort braucht &lt;b&gt;%1 Tokens weniger&lt;/b&gt; &lt;i&gt;%2, %3 gezählt&lt;/i&gt;</translation>
    </message>
    <message>
        <source>requests fail &lt;b&gt;%1 more often&lt;/b&gt; &lt;i&gt;%2, %3 requests&lt;/i&gt;</source>
        <translation>Anfragen scheitern &lt;b&gt;%1 öfter&lt;/b&gt; &lt;i&gt;%2, %3 Anfragen&lt;/i&gt;</translation>
    </message>
    <message>
        <source>requests fail &lt;b&gt;%1 less often&lt;/b&gt; &lt;i&gt;%2, %3 requests&lt;/i&gt;</source>
        <translation>Anfragen scheitern &lt;b&gt;%1 seltener&lt;/b&gt; &lt;i&gt;%2, %3 Anfragen&lt;/i&gt;</translation>
    </message>
    <message>
        <source>the cache answers &lt;b&gt;%1 more often&lt;/b&gt; &lt;i&gt;%2, %3 answers&lt;/i&gt;</source>
        <translation>der Cache antwortet &lt;b&gt;%1 öfter&lt;/b&gt; &lt;i&gt;%2, %3 Antworten&lt;/i&gt;</translation>
    </message>
    <message>
        <source>the cache answers &lt;b&gt;%1 less often&lt;/b&gt; &lt;i&gt;%2, %3 answers&lt;/i&gt;</source>
        <translation>der Cache antwortet &lt;b&gt;%1 seltener&lt;/b&gt; &lt;i&gt;%2, %3 Antworten&lt;/i&gt;</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>use of the cache</source>
        <translation>Nutzung des Caches</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Since %1 (%2)</source>
        <translation>Seit %1 (%2)</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
    <message>
        <source>Since %1, against the time before</source>
        <translation>Seit %1, gegen die Zeit davor</translation>
    </message>
    <message>
        <source>&lt;b&gt;no evidence of change&lt;/b&gt; in %1</source>
        <translation>&lt;b&gt;kein Beleg für eine Änderung&lt;/b&gt; bei %1</translation>
    </message>
    <message>
        <source>%1 (between %2 and %3)</source>
        <translation>%1 (zwischen %2 und %3)</translation>
    </message>
    <message>
        <source>Since about %1: </source>
        <translation>Seit etwa %1: </translation>
    </message>
    <message>
        <source>In %1 since about %2: </source>
        <translation>Bei %1 seit etwa %2: </translation>
    </message>
    <message>
        <source>; near in time: %1, %2</source>
        <translation>; zeitlich nah: %1, %2</translation>
    </message>
    <message>
        <source>&lt;b&gt;Too little to tell&lt;/b&gt; whether anything changed.</source>
        <translation>&lt;b&gt;Zu wenig, um zu sagen,&lt;/b&gt; ob sich etwas geändert hat.</translation>
    </message>
    <message>
        <source>&lt;b&gt;No evidence of change&lt;/b&gt; in %1.</source>
        <translation>&lt;b&gt;Kein Beleg für eine Änderung&lt;/b&gt; bei %1.</translation>
    </message>
    <message>
        <source> %1: %2 &lt;i&gt;%3, n %4&lt;/i&gt;.</source>
        <translation> %1: %2 &lt;i&gt;%3, n %4&lt;/i&gt;.</translation>
    </message>
    <message>
        <source> %1: %2, then %3 &lt;i&gt;%4, n %5&lt;/i&gt;.</source>
        <translation> %1: %2, dann %3 &lt;i&gt;%4, n %5&lt;/i&gt;.</translation>
    </message>
    <message>
        <source>There are no results in this time.</source>
        <translation>In dieser Zeit gibt es keine Ergebnisse.</translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>prompt or model</source>
        <translation>Prompt oder Modell</translation>
    </message>
    <message>
        <source>nothing to compare</source>
        <translation>nichts zu vergleichen</translation>
    </message>
    <message>
        <source>p &lt; 0.001 over all measures</source>
        <translation>p &lt; 0,001 über alle Maße</translation>
    </message>
    <message>
        <source>p = %1 over all measures</source>
        <translation>p = %1 über alle Maße</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>vorher: %1</translation>
    </message>
    <message>
        <source>after: %1</source>
        <translation>nachher: %1</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>Against the time before</source>
        <translation>Gegen die Zeit davor</translation>
    </message>
    <message>
        <source>Earlier and later half</source>
        <translation>Frühere und spätere Hälfte</translation>
    </message>
    <message>
        <source>%1 of %2 judged</source>
        <translation>%1 von %2 bewertet</translation>
    </message>
    <message>
        <source>%1 of %2 known</source>
        <translation>%1 von %2 bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) with results</source>
        <translation>
            <numerusform>%n Tag mit Ergebnissen</numerusform>
            <numerusform>%n Tage mit Ergebnissen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n smaller group(s) not shown</source>
        <translation>
            <numerusform>%n kleinere Gruppe nicht gezeigt</numerusform>
            <numerusform>%n kleinere Gruppen nicht gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 committed</source>
        <translation>%1 festgeschrieben</translation>
    </message>
    <message>
        <source>model %1</source>
        <translation>Modell %1</translation>
    </message>
    <message>
        <source>dataset %1</source>
        <translation>Datensatz %1</translation>
    </message>
    <message>
        <source>scorer %1</source>
        <translation>Bewerter %1</translation>
    </message>
    <message>
        <source>question %1</source>
        <translation>Frage %1</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>alle anderen</translation>
    </message>
    <message>
        <source>≈ no evidence</source>
        <translation>≈ kein Beleg</translation>
    </message>
    <message>
        <source>▲ better</source>
        <translation>▲ besser</translation>
    </message>
    <message>
        <source>▼ worse</source>
        <translation>▼ schlechter</translation>
    </message>
    <message>
        <source>○ changed</source>
        <translation>○ geändert</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unbekannt</numerusform>
            <numerusform>%n unbekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” cannot be followed over time</source>
        <translation>„%1“ lässt sich nicht über die Zeit verfolgen</translation>
    </message>
    <message>
        <source>Questions with pass or fail, or with a scale, can.</source>
        <translation>Fragen mit Ja oder Nein oder mit einer Skala schon.</translation>
    </message>
    <message>
        <source>no queue asks it</source>
        <translation>keine Warteschlange stellt sie</translation>
    </message>
    <message>
        <source>its answers are neither verdicts nor numbers</source>
        <translation>ihre Antworten sind weder Urteile noch Zahlen</translation>
    </message>
    <message>
        <source>The results were not counted</source>
        <translation>Die Ergebnisse wurden nicht gezählt</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>es wurde angehalten</translation>
    </message>
    <message>
        <source>There is nothing to compare with</source>
        <translation>Es gibt nichts zum Vergleichen</translation>
    </message>
    <message>
        <source>%1 has no results in this time</source>
        <translation>%1 hat in dieser Zeit keine Ergebnisse</translation>
    </message>
    <message>
        <source>There is nothing to compare %1 with</source>
        <translation>Es gibt nichts, womit %1 zu vergleichen wäre</translation>
    </message>
    <message>
        <source>no other version has results in this time</source>
        <translation>keine andere Version hat in dieser Zeit Ergebnisse</translation>
    </message>
    <message>
        <source>Answers that pass</source>
        <translation>Antworten, die bestehen</translation>
    </message>
    <message>
        <source>People on “%1”</source>
        <translation>Menschen zu „%1“</translation>
    </message>
    <message>
        <source>Cost an answer</source>
        <translation>Kosten je Antwort</translation>
    </message>
    <message>
        <source>Median latency</source>
        <translation>Mittlere Latenz</translation>
    </message>
    <message>
        <source>Latency p95</source>
        <translation>Latenz p95</translation>
    </message>
    <message>
        <source>Tokens an answer</source>
        <translation>Tokens je Antwort</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>From the cache</source>
        <translation>Aus dem Cache</translation>
    </message>
    <message>
        <source>share of judged cases, 95 % interval</source>
        <translation>Anteil der bewerteten Fälle, 95-%-Intervall</translation>
    </message>
    <message>
        <source>share that passes, 95 % interval</source>
        <translation>Anteil, der besteht, 95-%-Intervall</translation>
    </message>
    <message>
        <source>mean score, 95 % interval</source>
        <translation>mittlerer Wert, 95-%-Intervall</translation>
    </message>
    <message>
        <source>share of labelled answers, 95 % interval</source>
        <translation>Anteil der beurteilten Antworten, 95-%-Intervall</translation>
    </message>
    <message>
        <source>mean of the labels, 95 % interval</source>
        <translation>Mittel der Labels, 95-%-Intervall</translation>
    </message>
    <message>
        <source>mean of the answers that were sent for, 95 % interval</source>
        <translation>Mittel der gesendeten Anfragen, 95-%-Intervall</translation>
    </message>
    <message>
        <source>without answers from the cache, 95 % interval, to 1 %</source>
        <translation>ohne Antworten aus dem Cache, 95-%-Intervall, auf 1 %</translation>
    </message>
    <message>
        <source>input and output, mean, 95 % interval</source>
        <translation>Ein- und Ausgabe, Mittel, 95-%-Intervall</translation>
    </message>
    <message>
        <source>share of requests, 95 % interval</source>
        <translation>Anteil der Anfragen, 95-%-Intervall</translation>
    </message>
    <message>
        <source>share of answers, 95 % interval</source>
        <translation>Anteil der Antworten, 95-%-Intervall</translation>
    </message>
    <message>
        <source>The time range holds nothing</source>
        <translation>Die Zeitspanne enthält nichts</translation>
    </message>
    <message>
        <source>it ends before it begins</source>
        <translation>sie endet, bevor sie beginnt</translation>
    </message>
    <message>
        <source>No case of this time has a tag</source>
        <translation>Kein Fall dieser Zeit hat eine Marke</translation>
    </message>
    <message>
        <source>No case of this time has a variable “%1”</source>
        <translation>Kein Fall dieser Zeit hat eine Variable „%1“</translation>
    </message>
    <message>
        <source>Results can be divided by model, version, tag, or a variable of the cases.</source>
        <translation>Ergebnisse lassen sich nach Modell, Version, Marke oder einer Variablen der Fälle teilen.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Es gibt: %1.</translation>
    </message>
    <message>
        <source>The prompt was not run on a model “%1”</source>
        <translation>Der Prompt lief auf keinem Modell „%1“</translation>
    </message>
    <message>
        <source>There is no dataset “%1”</source>
        <translation>Es gibt keinen Datensatz „%1“</translation>
    </message>
    <message>
        <source>The prompt has no channel “%1”</source>
        <translation>Der Prompt hat keinen Kanal „%1“</translation>
    </message>
    <message>
        <source>No run of the prompt has a scorer “%1”</source>
        <translation>Kein Lauf des Prompts hat einen Bewerter „%1“</translation>
    </message>
    <message>
        <source>No queue asks a question “%1”</source>
        <translation>Keine Warteschlange stellt eine Frage „%1“</translation>
    </message>
    <message>
        <source>○ unknown</source>
        <translation>○ unbekannt</translation>
    </message>
</context>
<context>
    <name>TrustView</name>
    <message>
        <source>%1 at %2, key source: %3</source>
        <translation>%1 unter %2, Schlüsselquelle: %3</translation>
    </message>
    <message>
        <source>▲ Allow this address?</source>
        <translation>▲ Diese Adresse erlauben?</translation>
    </message>
    <message>
        <source>This project asks to use %1. Prompts and cases go there. Nothing has been sent yet; your answer is kept on this machine, not in the project.</source>
        <translation>Dieses Projekt möchte %1 nutzen. Prompts und Fälle gehen dorthin. Noch ist nichts gesendet; Ihre Antwort wird auf diesem Rechner gemerkt, nicht im Projekt.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>▲ Let this program run?</source>
        <translation>▲ Dieses Programm starten lassen?</translation>
    </message>
    <message>
        <source>The scorer “%1” of this project starts it on this machine and gives it every answer. It runs as you: it may read, change and send what you may. It gets no keys and no environment, works in a folder of its own, and is ended when it takes too long. Nothing has been started yet; “Allow” is kept on this machine for exactly these bytes.</source>
        <translation>Der Bewerter „%1“ dieses Projekts startet es auf diesem Rechner und gibt ihm jede Antwort. Es läuft unter Ihrem Namen: Es darf lesen, ändern und senden, was Sie dürfen. Es bekommt keine Schlüssel und keine Umgebung, arbeitet in einem eigenen Ordner und wird beendet, wenn es zu lange braucht. Noch ist nichts gestartet; „Erlauben“ wird auf diesem Rechner für genau diese Bytes gemerkt.</translation>
    </message>
    <message numerus="yes">
        <source>%n more ask after this one.</source>
        <translation>
            <numerusform>Danach fragt noch %n weiteres.</numerusform>
            <numerusform>Danach fragen noch %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Don&apos;t run</source>
        <translation>Nicht starten</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>Nichts wurde gesendet</translation>
    </message>
    <message>
        <source>Nothing was run: the program was not started</source>
        <translation>Nichts wurde gestartet: Das Programm lief nicht</translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>it does not follow from the events</source>
        <translation>es folgt nicht aus den Ereignissen</translation>
    </message>
    <message>
        <source>it follows from the events, but is missing</source>
        <translation>es folgt aus den Ereignissen, fehlt aber</translation>
    </message>
    <message>
        <source>its “%1” is not what the events say</source>
        <translation>sein „%1“ ist nicht, was die Ereignisse sagen</translation>
    </message>
    <message>
        <source>it does not follow from the cases</source>
        <translation>es folgt nicht aus den Fällen</translation>
    </message>
    <message>
        <source>a chunk of its case list has the wrong shape</source>
        <translation>ein Stück seiner Fallliste hat die falsche Gestalt</translation>
    </message>
    <message>
        <source>its case %1 is missing</source>
        <translation>sein Fall %1 fehlt</translation>
    </message>
    <message>
        <source>its case does not stand there in the dataset</source>
        <translation>sein Fall steht nicht dort im Datensatz</translation>
    </message>
    <message>
        <source>it was sealed with %1 answers, %2 are there</source>
        <translation>mit %1 Antworten versiegelt, %2 sind da</translation>
    </message>
    <message>
        <source>its answers or scores are not those that were sealed</source>
        <translation>seine Antworten oder Bewertungen sind nicht die versiegelten</translation>
    </message>
    <message>
        <source>what is stored of it does not have its hash</source>
        <translation>was davon gespeichert ist, hat nicht seinen Hash</translation>
    </message>
    <message>
        <source>its bytes do not have its hash</source>
        <translation>seine Bytes haben nicht ihren Hash</translation>
    </message>
    <message>
        <source>the case “%1” does not have its hash</source>
        <translation>der Fall „%1“ hat nicht seinen Hash</translation>
    </message>
    <message>
        <source>its content is missing</source>
        <translation>sein Inhalt fehlt</translation>
    </message>
    <message>
        <source>it says %1 cases, %2 are there</source>
        <translation>es nennt %1 Fälle, %2 sind da</translation>
    </message>
    <message>
        <source>its case or its run is missing</source>
        <translation>sein Fall oder sein Lauf fehlt</translation>
    </message>
    <message>
        <source>its answers belong to no run of the log</source>
        <translation>seine Antworten gehören zu keinem Lauf des Protokolls</translation>
    </message>
    <message>
        <source>its version hash does not follow from content and parents</source>
        <translation>sein Versionshash folgt nicht aus Inhalt und Vorgängern</translation>
    </message>
    <message>
        <source>its version hash does not follow from cases and parents</source>
        <translation>sein Versionshash folgt nicht aus Fällen und Vorgängern</translation>
    </message>
    <message>
        <source>an event before it is missing</source>
        <translation>ein Ereignis davor fehlt</translation>
    </message>
    <message>
        <source>its content does not have its hash</source>
        <translation>sein Inhalt hat nicht seinen Hash</translation>
    </message>
    <message>
        <source>it does not continue the chain</source>
        <translation>es setzt die Kette nicht fort</translation>
    </message>
    <message>
        <source>its content was removed, and no event says why</source>
        <translation>sein Inhalt wurde entfernt, und kein Ereignis sagt warum</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The check was stopped</source>
        <translation>Die Prüfung wurde angehalten</translation>
    </message>
</context>
<context>
    <name>WindowKeys</name>
    <message>
        <source>everywhere</source>
        <translation>überall</translation>
    </message>
    <message>
        <source>lists, tables and fields</source>
        <translation>Listen, Tabellen und Felder</translation>
    </message>
    <message>
        <source>To the next control</source>
        <translation>Zum nächsten Bedienelement</translation>
    </message>
    <message>
        <source>To the control before</source>
        <translation>Zum vorigen Bedienelement</translation>
    </message>
    <message>
        <source>To the next or previous row</source>
        <translation>Zur nächsten oder vorigen Zeile</translation>
    </message>
    <message>
        <source>Open the row, pick it, keep what was typed</source>
        <translation>Zeile öffnen, wählen, Getipptes behalten</translation>
    </message>
    <message>
        <source>Press the button, tick the row</source>
        <translation>Knopf drücken, Zeile ankreuzen</translation>
    </message>
    <message>
        <source>Close the list, bring back what was there</source>
        <translation>Liste schließen, Vorheriges zurückholen</translation>
    </message>
    <message>
        <source>Copy the table as it is shown</source>
        <translation>Tabelle kopieren, wie sie gezeigt wird</translation>
    </message>
</context>
<context>
    <name>WindowOptions</name>
    <message>
        <source>A workbench where a team writes prompts, proves them, and approves them.</source>
        <translation>Eine Werkbank, an der ein Team Prompts schreibt, prüft und freigibt.</translation>
    </message>
    <message>
        <source>The project file to open</source>
        <translation>Die Projektdatei, die geöffnet wird</translation>
    </message>
    <message>
        <source>Renders every room to PNG files in this folder, without a display, and ends</source>
        <translation>Zeichnet jeden Raum ohne Bildschirm als PNG in diesen Ordner und endet</translation>
    </message>
    <message>
        <source>Size of the pictures; 1280x800 unless said</source>
        <translation>Größe der Bilder; sonst 1280x800</translation>
    </message>
    <message>
        <source>Language of the window: en, de</source>
        <translation>Sprache des Fensters: en, de</translation>
    </message>
    <message>
        <source>Only this room</source>
        <translation>Nur dieser Raum</translation>
    </message>
    <message>
        <source>What the pictures show: normal, empty, loading, error, long</source>
        <translation>Was die Bilder zeigen: normal, empty, loading, error, long</translation>
    </message>
    <message>
        <source>Pixels per point: 1, 1.5, 2</source>
        <translation>Pixel je Punkt: 1, 1.5, 2</translation>
    </message>
    <message>
        <source>Ends as soon as the project is read and painted; for timing a start</source>
        <translation>Endet, sobald das Projekt gelesen und gezeichnet ist; um den Start zu messen</translation>
    </message>
    <message>
        <source>Shows this and ends</source>
        <translation>Zeigt dies und endet</translation>
    </message>
    <message>
        <source>--%1 cannot be “%2”</source>
        <translation>--%1 kann nicht „%2“ sein</translation>
    </message>
    <message>
        <source>Give width and height in pixels, like 1280x800</source>
        <translation>Geben Sie Breite und Höhe in Pixeln an, wie 1280x800</translation>
    </message>
    <message>
        <source>Use normal, empty, loading, error or long</source>
        <translation>Verwenden Sie normal, empty, loading, error oder long</translation>
    </message>
    <message>
        <source>See assay --help</source>
        <translation>Siehe assay --help</translation>
    </message>
    <message>
        <source>One project can be opened, not %1</source>
        <translation>Ein Projekt kann geöffnet werden, nicht %1</translation>
    </message>
    <message>
        <source>Use a number from 0.5 to 4</source>
        <translation>Verwenden Sie eine Zahl von 0.5 bis 4</translation>
    </message>
    <message>
        <source>light, dark, contrast, contrast-dark, or system</source>
        <translation>light, dark, contrast, contrast-dark oder system</translation>
    </message>
    <message>
        <source>Use light, dark, contrast, contrast-dark or system</source>
        <translation>Verwenden Sie light, dark, contrast, contrast-dark oder system</translation>
    </message>
</context>
<context>
    <name>Zip</name>
    <message>
        <source>This ZIP file cannot be read</source>
        <translation>Diese ZIP-Datei ist nicht lesbar</translation>
    </message>
    <message>
        <source>“%1” is damaged</source>
        <translation>„%1“ ist beschädigt</translation>
    </message>
    <message>
        <source>“%1” is packed by a method that Assay does not have, number %2</source>
        <translation>„%1“ ist mit einem Verfahren gepackt, das Assay nicht hat, Nummer %2</translation>
    </message>
    <message>
        <source>a part of it lies behind its end</source>
        <translation>ein Teil davon liegt hinter ihrem Ende</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>er endet zu früh</translation>
    </message>
    <message>
        <source>its 64-bit directory is missing</source>
        <translation>ihr 64-Bit-Verzeichnis fehlt</translation>
    </message>
    <message>
        <source>it has no directory: it is no ZIP file, or it was cut off</source>
        <translation>sie hat kein Verzeichnis: sie ist keine ZIP-Datei oder abgeschnitten</translation>
    </message>
    <message>
        <source>it holds more than %1 entries</source>
        <translation>sie enthält mehr als %1 Einträge</translation>
    </message>
    <message>
        <source>its directory is damaged</source>
        <translation>ihr Verzeichnis ist beschädigt</translation>
    </message>
    <message>
        <source>“%1” is not in it</source>
        <translation>„%1“ ist nicht darin</translation>
    </message>
    <message>
        <source>“%1” would become too large</source>
        <translation>„%1“ würde zu groß</translation>
    </message>
    <message>
        <source>“%1” is not where the directory says</source>
        <translation>„%1“ ist nicht dort, wo das Verzeichnis sagt</translation>
    </message>
</context>
<context>
    <name>assay::RunController</name>
    <message>
        <source>The run was not started</source>
        <translation>Der Lauf wurde nicht gestartet</translation>
    </message>
    <message>
        <source>another one is under way</source>
        <translation>ein anderer ist im Gang</translation>
    </message>
    <message>
        <source>Wait for it, or cancel it first.</source>
        <translation>Warten Sie darauf, oder brechen Sie ihn erst ab.</translation>
    </message>
</context>
<context>
    <name>assay::items::CaseAdder</name>
    <message>
        <source>This result is no longer there</source>
        <translation>Dieses Ergebnis gibt es nicht mehr</translation>
    </message>
    <message>
        <source>%1 is in the draft of %2</source>
        <translation>%1 ist im Entwurf von %2</translation>
    </message>
    <message>
        <source>%1 is in %2 %3</source>
        <translation>%1 ist in %2 %3</translation>
    </message>
</context>
<context>
    <name>assay::items::CaseEditing</name>
    <message>
        <source>Change of the id of %1</source>
        <translation>Änderung der Kennung von %1</translation>
    </message>
    <message>
        <source>Edit of %1</source>
        <translation>Bearbeitung von %1</translation>
    </message>
    <message>
        <source>Edit of the documents of %1</source>
        <translation>Bearbeitung der Dokumente von %1</translation>
    </message>
    <message>
        <source>New case %1</source>
        <translation>Neuer Fall %1</translation>
    </message>
    <message>
        <source>Removal of %1</source>
        <translation>Entfernen von %1</translation>
    </message>
    <message>
        <source>Putting back of %1</source>
        <translation>Zurückholen von %1</translation>
    </message>
    <message>
        <source>Discarding of the draft</source>
        <translation>Verwerfen des Entwurfs</translation>
    </message>
</context>
<context>
    <name>assay::items::CaseTableModel</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Lädt…</translation>
    </message>
    <message>
        <source>How the draft has it</source>
        <translation>Wie der Entwurf ihn hat</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>%1, first letters first</source>
        <translation>%1, erste Buchstaben zuerst</translation>
    </message>
    <message>
        <source>%1, last letters first</source>
        <translation>%1, letzte Buchstaben zuerst</translation>
    </message>
</context>
<context>
    <name>assay::items::CatalogDesk</name>
    <message>
        <source>No project is open</source>
        <translation>Kein Projekt ist offen</translation>
    </message>
    <message>
        <source>%1 with its models</source>
        <translation>%1 mit seinen Modellen</translation>
    </message>
</context>
<context>
    <name>assay::items::CompareDesk</name>
    <message>
        <source>not ended</source>
        <translation>nicht beendet</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n Spalte</numerusform>
            <numerusform>%n Spalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::items::DatasetDesk</name>
    <message numerus="yes">
        <source>%Ln cases</source>
        <translation>
            <numerusform>%Ln Fall</numerusform>
            <numerusform>%Ln Fälle</numerusform>
        </translation>
    </message>
    <message>
        <source>no version yet</source>
        <translation>noch keine Version</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>has a draft</source>
        <translation>hat einen Entwurf</translation>
    </message>
    <message>
        <source>There is a dataset “%1” already</source>
        <translation>Einen Datensatz „%1“ gibt es schon</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Tags: %1</translation>
    </message>
    <message>
        <source>No run used it yet.</source>
        <translation>Noch kein Lauf hat ihn verwendet.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln datasets</source>
        <translation>
            <numerusform>%Ln Datensatz</numerusform>
            <numerusform>%Ln Datensätze</numerusform>
        </translation>
    </message>
    <message>
        <source>reading where they stand…</source>
        <translation>liest, wo sie stehen…</translation>
    </message>
    <message>
        <source>%1, read only: the newest can be edited</source>
        <translation>%1, nur lesen: die neueste kann bearbeitet werden</translation>
    </message>
    <message>
        <source>draft on %1</source>
        <translation>Entwurf auf %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs used it. They keep v%1; nothing measured changes.</source>
        <translation>
            <numerusform>%Ln Lauf hat ihn verwendet. Er behält v%1; nichts Gemessenes ändert sich.</numerusform>
            <numerusform>%Ln Läufe haben ihn verwendet. Sie behalten v%1; nichts Gemessenes ändert sich.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs used it. They keep their versions; nothing measured changes.</source>
        <translation>
            <numerusform>%Ln Lauf hat ihn verwendet. Er behält seine Version; nichts Gemessenes ändert sich.</numerusform>
            <numerusform>%Ln Läufe haben ihn verwendet. Sie behalten ihre Versionen; nichts Gemessenes ändert sich.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::items::DatasetHistory</name>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>document %1</source>
        <translation>Dokument %1</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was er sagt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cases</source>
        <translation>
            <numerusform>%Ln Fall</numerusform>
            <numerusform>%Ln Fälle</numerusform>
        </translation>
    </message>
    <message>
        <source>erased person</source>
        <translation>gelöschte Person</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>not committed</source>
        <translation>nicht festgeschrieben</translation>
    </message>
    <message>
        <source>the first %1 are listed</source>
        <translation>die ersten %1 sind aufgeführt</translation>
    </message>
</context>
<context>
    <name>assay::items::DatasetWork</name>
    <message>
        <source>The export was cancelled</source>
        <translation>Der Export wurde abgebrochen</translation>
    </message>
    <message>
        <source>Splitting %1</source>
        <translation>%1 wird aufgeteilt</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>%1 angelegt</translation>
    </message>
    <message>
        <source>Drawing from %1</source>
        <translation>Aus %1 wird gezogen</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cases written to %1</source>
        <translation>
            <numerusform>%Ln Fall nach %1 geschrieben</numerusform>
            <numerusform>%Ln Fälle nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %2: %Ln cases</source>
        <translation>
            <numerusform>%1 %2: %Ln Fall</numerusform>
            <numerusform>%1 %2: %Ln Fälle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::items::DecisionDesk</name>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>A decision needs a reason</source>
        <translation>Eine Entscheidung braucht einen Grund</translation>
    </message>
    <message>
        <source>Say in a few words why: it stays beside the answers.</source>
        <translation>Sagen Sie in ein paar Worten, warum: Es bleibt bei den Antworten stehen.</translation>
    </message>
    <message>
        <source>Nothing is chosen yet</source>
        <translation>Noch ist nichts gewählt</translation>
    </message>
    <message>
        <source>Press the key of the right answer first.</source>
        <translation>Drücken Sie zuerst die Taste der richtigen Antwort.</translation>
    </message>
    <message>
        <source>Decided item %1 of %2</source>
        <translation>Stück %1 von %2 entschieden</translation>
    </message>
</context>
<context>
    <name>assay::items::FacetModel</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Prompt version</source>
        <translation>Version des Prompts</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Scorer that failed</source>
        <translation>Bewerter, der durchfiel</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Results the filter takes that the scorer failed; each one chosen narrows them down</source>
        <translation>Ergebnisse des Filters, die beim Bewerter durchfielen; jeder gewählte grenzt sie weiter ein</translation>
    </message>
    <message>
        <source>Results each value brings; several of them stand beside each other</source>
        <translation>Ergebnisse, die jeder Wert bringt; mehrere stehen nebeneinander</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more…</source>
        <comment>values of a facet</comment>
        <translation>
            <numerusform>%Ln weiterer…</numerusform>
            <numerusform>%Ln weitere…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more can be typed into the filter</source>
        <translation>
            <numerusform>%Ln weiterer lässt sich in den Filter schreiben</numerusform>
            <numerusform>%Ln weitere lassen sich in den Filter schreiben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %Ln results</source>
        <comment>facet, its value</comment>
        <translation>
            <numerusform>%1: %2, %Ln Ergebnis</numerusform>
            <numerusform>%1: %2, %Ln Ergebnisse</numerusform>
        </translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
</context>
<context>
    <name>assay::items::GateDesk</name>
    <message>
        <source>The gate was not judged</source>
        <translation>Das Tor wurde nicht beurteilt</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>es wurde abgebrochen</translation>
    </message>
    <message>
        <source>Try it again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no verdict to write</source>
        <translation>Es gibt kein Urteil zu schreiben</translation>
    </message>
    <message>
        <source>Try the gate on a run first.</source>
        <translation>Probieren Sie das Tor zuerst an einem Lauf.</translation>
    </message>
</context>
<context>
    <name>assay::items::HistoryDesk</name>
    <message>
        <source>%1 is the newest already: nothing to restore</source>
        <translation>%1 ist schon die neueste: nichts wiederherzustellen</translation>
    </message>
    <message>
        <source>%1 restores %2</source>
        <translation>%1 stellt %2 wieder her</translation>
    </message>
    <message>
        <source>%1 is on %2 already</source>
        <translation>%1 ist schon auf %2</translation>
    </message>
    <message>
        <source>%1 is on %2</source>
        <translation>%1 ist auf %2</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>%1 moved from %2 to %3</source>
        <translation>%1 von %2 auf %3 gesetzt</translation>
    </message>
    <message>
        <source>The draft is as it was</source>
        <translation>Der Entwurf ist wie zuvor</translation>
    </message>
    <message>
        <source>The draft is gone</source>
        <translation>Der Entwurf ist weg</translation>
    </message>
    <message>
        <source>The draft begins with %1 now</source>
        <translation>Der Entwurf beginnt nun mit %1</translation>
    </message>
</context>
<context>
    <name>assay::items::HistoryModel</name>
    <message>
        <source>Typed last on %1</source>
        <translation>Zuletzt getippt am %1</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Hash %1</source>
        <translation>Hash %1</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>%1, marked</source>
        <translation>%1, markiert</translation>
    </message>
    <message numerus="yes">
        <source>Draft, %n lines changed</source>
        <translation>
            <numerusform>Entwurf, %n Zeile geändert</numerusform>
            <numerusform>Entwurf, %n Zeilen geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>pass rate %1 %2 against its parent</source>
        <translation>Bestehensrate %1 %2 gegen den Vorgänger</translation>
    </message>
</context>
<context>
    <name>assay::items::ImportDesk</name>
    <message>
        <source>pasted</source>
        <translation>eingefügt</translation>
    </message>
    <message>
        <source>%1 holds these cases already</source>
        <translation>%1 enthält diese Fälle schon</translation>
    </message>
    <message>
        <source>%1 is now %2: %3 cases</source>
        <translation>%1 ist nun %2: %3 Fälle</translation>
    </message>
    <message>
        <source>%1 read from %2</source>
        <translation>%1 aus %2 gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines skipped</source>
        <translation>
            <numerusform>%Ln Zeile übersprungen</numerusform>
            <numerusform>%Ln Zeilen übersprungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::items::MergeDesk</name>
    <message>
        <source>A draft cannot be merged into a version</source>
        <translation>Ein Entwurf kann nicht in eine Version zusammengeführt werden</translation>
    </message>
    <message>
        <source>Commit it first.</source>
        <translation>Schreiben Sie ihn erst fest.</translation>
    </message>
    <message>
        <source>base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Merged %1</source>
        <translation>%1 zusammengeführt</translation>
    </message>
    <message>
        <source>Merged %1 into %2</source>
        <translation>%1 in %2 zusammengeführt</translation>
    </message>
    <message>
        <source>The draft has changed since the merge began</source>
        <translation>Der Entwurf hat sich seit Beginn des Zusammenführens geändert</translation>
    </message>
    <message>
        <source>Merge again.</source>
        <translation>Führen Sie erneut zusammen.</translation>
    </message>
</context>
<context>
    <name>assay::items::MergeModel</name>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Taken from %1 without conflict</source>
        <translation>Ohne Konflikt von %1 übernommen</translation>
    </message>
    <message numerus="yes">
        <source>%n lines changed</source>
        <translation>
            <numerusform>%n Zeile geändert</numerusform>
            <numerusform>%n Zeilen geändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::items::PeopleDesk</name>
    <message>
        <source>(name erased)</source>
        <translation>(Name gelöscht)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>Taten</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (Sie)</translation>
    </message>
    <message>
        <source>Versions, labels, channel moves and everything else that the log signs with this name</source>
        <translation>Versionen, Labels, bewegte Kanäle und alles andere, was das Protokoll mit diesem Namen zeichnet</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
</context>
<context>
    <name>assay::items::PolicyDesk</name>
    <message numerus="yes">
        <source>%Ln conditions</source>
        <translation>
            <numerusform>%Ln Bedingung</numerusform>
            <numerusform>%Ln Bedingungen</numerusform>
        </translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>being changed</source>
        <translation>wird geändert</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich änderte</translation>
    </message>
    <message>
        <source>made</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>the same conditions in another wording</source>
        <translation>dieselben Bedingungen in anderen Worten</translation>
    </message>
    <message>
        <source>release</source>
        <comment>name of a new gate policy</comment>
        <translation>freigabe</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>Kein Projekt ist offen</translation>
    </message>
    <message>
        <source>✓ %1 is now v%2</source>
        <translation>✓ %1 ist jetzt v%2</translation>
    </message>
    <message>
        <source>%1 v%2 says so already</source>
        <translation>%1 v%2 sagt das schon</translation>
    </message>
    <message>
        <source>There is a policy of this name already</source>
        <translation>Es gibt schon eine Vorgabe dieses Namens</translation>
    </message>
    <message>
        <source>Choose another name, or change that one.</source>
        <translation>Wählen Sie einen anderen Namen, oder ändern Sie jene.</translation>
    </message>
</context>
<context>
    <name>assay::items::PrivacyDesk</name>
    <message>
        <source>this project</source>
        <translation>dieses Projekt</translation>
    </message>
    <message>
        <source>another project (%1)</source>
        <translation>ein anderes Projekt (%1)</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>This project</source>
        <translation>Dieses Projekt</translation>
    </message>
    <message>
        <source>Its backups</source>
        <translation>Seine Sicherungen</translation>
    </message>
    <message>
        <source>Your settings</source>
        <translation>Ihre Einstellungen</translation>
    </message>
</context>
<context>
    <name>assay::items::PromptDesk</name>
    <message>
        <source>There is no prompt “%1”</source>
        <translation>Es gibt keinen Prompt „%1“</translation>
    </message>
    <message>
        <source>A version needs a message</source>
        <translation>Eine Version braucht eine Nachricht</translation>
    </message>
    <message>
        <source>others will read what changed and why</source>
        <translation>andere werden lesen, was sich änderte und warum</translation>
    </message>
    <message>
        <source>Nothing changed: it is still %1</source>
        <translation>Nichts geändert: es ist noch %1</translation>
    </message>
    <message>
        <source>Committed as %1</source>
        <translation>Als %1 festgeschrieben</translation>
    </message>
    <message>
        <source>“%1” has no version yet</source>
        <translation>„%1“ hat noch keine Version</translation>
    </message>
    <message>
        <source>Commit its draft first.</source>
        <translation>Schreiben Sie erst seinen Entwurf fest.</translation>
    </message>
    <message>
        <source>Archived %1</source>
        <translation>%1 archiviert</translation>
    </message>
    <message>
        <source>Brought back %1</source>
        <translation>%1 zurückgeholt</translation>
    </message>
</context>
<context>
    <name>assay::items::PromptFiles</name>
    <message>
        <source>The file could not be read</source>
        <translation>Die Datei konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>The file is too large for a prompt</source>
        <translation>Die Datei ist zu groß für einen Prompt</translation>
    </message>
    <message>
        <source>at most 8 MiB are read</source>
        <translation>höchstens 8 MiB werden gelesen</translation>
    </message>
    <message>
        <source>imported prompt</source>
        <translation>importierter Prompt</translation>
    </message>
    <message>
        <source>%1 (line %2)</source>
        <translation>%1 (Zeile %2)</translation>
    </message>
    <message>
        <source>Imported from %1</source>
        <translation>Importiert aus %1</translation>
    </message>
    <message>
        <source>Nothing new: %1 says the same in %2</source>
        <translation>Nichts Neues: %1 sagt in %2 dasselbe</translation>
    </message>
    <message>
        <source>%1 came in as %2</source>
        <translation>%1 kam als %2 dazu</translation>
    </message>
</context>
<context>
    <name>assay::items::PromptTree</name>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>Folder %1</source>
        <translation>Ordner %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n version(s), draft</source>
        <translation>
            <numerusform>%1, %n Version, Entwurf</numerusform>
            <numerusform>%1, %n Versionen, Entwurf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n version(s)</source>
        <translation>
            <numerusform>%1, %n Version</numerusform>
            <numerusform>%1, %n Versionen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::items::QueueDesk</name>
    <message>
        <source>not asked of you</source>
        <translation>nicht Ihre</translation>
    </message>
    <message>
        <source>done by you</source>
        <translation>von Ihnen erledigt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>answered, assigned</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 to decide</source>
        <translation>%1 zu entscheiden</translation>
    </message>
    <message>
        <source>Wrote %1: the part of %2. They open it in Assay, label, and send it back.</source>
        <translation>%1 geschrieben: der Teil von %2. Die Person öffnet ihn in Assay, beurteilt und schickt ihn zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels of %1 taken back into “%2”</source>
        <translation>
            <numerusform>%Ln Label von %1 in „%2“ übernommen</numerusform>
            <numerusform>%Ln Labels von %1 in „%2“ übernommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were here already</source>
        <translation>
            <numerusform>%Ln war schon hier</numerusform>
            <numerusform>%Ln waren schon hier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %Ln labels to %1</source>
        <translation>
            <numerusform>%Ln Label nach %1 geschrieben</numerusform>
            <numerusform>%Ln Labels nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>Die Datei war nicht lesbar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels from %1</source>
        <translation>
            <numerusform>%Ln Label aus %1</numerusform>
            <numerusform>%Ln Labels aus %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known already</source>
        <translation>
            <numerusform>%Ln schon bekannt</numerusform>
            <numerusform>%Ln schon bekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be used</source>
        <translation>
            <numerusform>%Ln war nicht verwendbar</numerusform>
            <numerusform>%Ln waren nicht verwendbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is now %2: %Ln new references</source>
        <translation>
            <numerusform>%1 ist jetzt %2: %Ln neue Referenz</numerusform>
            <numerusform>%1 ist jetzt %2: %Ln neue Referenzen</numerusform>
        </translation>
    </message>
    <message>
        <source>No reference is new</source>
        <translation>Keine Referenz ist neu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln had theirs already</source>
        <translation>
            <numerusform>%Ln hatte sie schon</numerusform>
            <numerusform>%Ln hatten sie schon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with several answers left as they are</source>
        <translation>
            <numerusform>%Ln mit mehreren Antworten bleibt, wie er ist</numerusform>
            <numerusform>%Ln mit mehreren Antworten bleiben, wie sie sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln no longer in the dataset</source>
        <translation>
            <numerusform>%Ln nicht mehr im Datensatz</numerusform>
            <numerusform>%Ln nicht mehr im Datensatz</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::items::ResultActions</name>
    <message numerus="yes">
        <source>%Ln cases</source>
        <translation>
            <numerusform>%Ln Fall</numerusform>
            <numerusform>%Ln Fälle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln results</source>
        <translation>
            <numerusform>%Ln Ergebnis</numerusform>
            <numerusform>%Ln Ergebnisse</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>results, cases</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 in “%2”</source>
        <comment>results of cases, dataset</comment>
        <translation>%1 in „%2“</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>results of cases, datasets</comment>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln datasets</source>
        <translation>
            <numerusform>%Ln Datensatz</numerusform>
            <numerusform>%Ln Datensätzen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tagged “%2” in the draft</source>
        <comment>cases, tag</comment>
        <translation>%1 im Entwurf mit „%2“ markiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln had it before</source>
        <translation>
            <numerusform>%Ln hatte sie schon</numerusform>
            <numerusform>%Ln hatten sie schon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are no longer in the dataset</source>
        <translation>
            <numerusform>%Ln ist nicht mehr im Datensatz</numerusform>
            <numerusform>%Ln sind nicht mehr im Datensatz</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 put into the draft of %2</source>
        <comment>cases, dataset</comment>
        <translation>%1 in den Entwurf von %2 gelegt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stood there as they are</source>
        <translation>
            <numerusform>%Ln stand schon so da</numerusform>
            <numerusform>%Ln standen schon so da</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to run again</source>
        <translation>Es gibt nichts noch einmal laufen zu lassen</translation>
    </message>
    <message>
        <source>these results have no dataset any more</source>
        <translation>diese Ergebnisse haben keinen Datensatz mehr</translation>
    </message>
    <message>
        <source>The cases cannot be run again at once</source>
        <translation>Die Fälle lassen sich nicht auf einmal wiederholen</translation>
    </message>
    <message>
        <source>they are more than %1</source>
        <translation>es sind mehr als %1</translation>
    </message>
    <message>
        <source>Narrow the filter, or select fewer results.</source>
        <translation>Grenzen Sie den Filter ein, oder wählen Sie weniger Ergebnisse.</translation>
    </message>
    <message>
        <source>The run is no longer there</source>
        <translation>Den Lauf gibt es nicht mehr</translation>
    </message>
</context>
<context>
    <name>assay::items::ResultGroupModel</name>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>Bewertet</translation>
    </message>
    <message>
        <source>Cases judged</source>
        <translation>Bewertete Fälle</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>95 %</source>
        <comment>an interval</comment>
        <translation>95 %</translation>
    </message>
    <message>
        <source>Mean score</source>
        <translation>Mittlerer Wert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers, each counts as one</source>
        <translation>
            <numerusform>%Ln Antwort, jede zählt einmal</numerusform>
            <numerusform>%Ln Antworten, jede zählt einmal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cases, each counts as one</source>
        <translation>
            <numerusform>%Ln Fall, jeder zählt einmal</numerusform>
            <numerusform>%Ln Fälle, jeder zählt einmal</numerusform>
        </translation>
    </message>
    <message>
        <source>Pass rate over %1; %2</source>
        <translation>Bestehensrate über %1; %2</translation>
    </message>
    <message numerus="yes">
        <source>Mean of %Ln mean scores, t interval</source>
        <translation>
            <numerusform>Mittel von %Ln mittleren Wert, t-Intervall</numerusform>
            <numerusform>Mittel von %Ln mittleren Werten, t-Intervall</numerusform>
        </translation>
    </message>
    <message>
        <source>One score: no interval</source>
        <translation>Ein Wert: kein Intervall</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
</context>
<context>
    <name>assay::items::ResultGrouping</name>
    <message numerus="yes">
        <source>%Ln groups</source>
        <translation>
            <numerusform>%Ln Gruppe</numerusform>
            <numerusform>%Ln Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>the first %1 of %2 groups: narrow the filter to see others</source>
        <translation>die ersten %1 von %2 Gruppen: Grenzen Sie den Filter ein, um andere zu sehen</translation>
    </message>
</context>
<context>
    <name>assay::items::ResultTableModel</name>
    <message>
        <source>no longer there</source>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source>This result is no longer there</source>
        <translation>Dieses Ergebnis gibt es nicht mehr</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Lädt…</translation>
    </message>
    <message>
        <source>%1, largest first</source>
        <translation>%1, größte zuerst</translation>
    </message>
    <message>
        <source>%1, smallest first</source>
        <translation>%1, kleinste zuerst</translation>
    </message>
</context>
<context>
    <name>assay::items::RunDesk</name>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>The texts of “%1” are erased.</source>
        <translation>Die Texte von „%1“ sind gelöscht.</translation>
    </message>
    <message>
        <source>The file is %1 smaller.</source>
        <translation>Die Datei ist %1 kleiner.</translation>
    </message>
    <message>
        <source>The file was written anew.</source>
        <translation>Die Datei wurde neu geschrieben.</translation>
    </message>
    <message>
        <source>These backups may still hold them: %1</source>
        <translation>Diese Sicherungen enthalten sie vielleicht noch: %1</translation>
    </message>
</context>
<context>
    <name>assay::items::RunListModel</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Versions and models</source>
        <translation>Versionen und Modelle</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>nicht beendet</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>gelöscht</translation>
    </message>
</context>
<context>
    <name>assay::items::SavedViews</name>
    <message>
        <source>The view was not saved</source>
        <translation>Die Ansicht wurde nicht gesichert</translation>
    </message>
    <message>
        <source>it has no name</source>
        <translation>sie hat keinen Namen</translation>
    </message>
    <message>
        <source>Type what it should be called.</source>
        <translation>Geben Sie ein, wie sie heißen soll.</translation>
    </message>
    <message>
        <source>Replaced the view “%1”</source>
        <translation>Ansicht „%1“ ersetzt</translation>
    </message>
    <message>
        <source>Saved the view “%1”</source>
        <translation>Ansicht „%1“ gesichert</translation>
    </message>
    <message>
        <source>The view was not renamed</source>
        <translation>Die Ansicht wurde nicht umbenannt</translation>
    </message>
    <message>
        <source>there is a view “%1” already</source>
        <translation>es gibt schon eine Ansicht „%1“</translation>
    </message>
    <message>
        <source>Type another name.</source>
        <translation>Geben Sie einen anderen Namen ein.</translation>
    </message>
    <message>
        <source>Renamed “%1” to “%2”</source>
        <translation>„%1“ in „%2“ umbenannt</translation>
    </message>
    <message>
        <source>Removed the view “%1”</source>
        <translation>Ansicht „%1“ entfernt</translation>
    </message>
</context>
<context>
    <name>assay::items::ScoreDesk</name>
    <message numerus="yes">
        <source>Scored %Ln answers of “%1”</source>
        <translation>
            <numerusform>%Ln Antwort von „%1“ bewertet</numerusform>
            <numerusform>%Ln Antworten von „%1“ bewertet</numerusform>
        </translation>
    </message>
    <message>
        <source>new: %1</source>
        <translation>neu: %1</translation>
    </message>
    <message>
        <source>given anew: %1</source>
        <translation>neu gegeben: %1</translation>
    </message>
    <message>
        <source>No scorer is chosen</source>
        <translation>Kein Bewerter ist gewählt</translation>
    </message>
    <message>
        <source>Choose what the answers are scored by.</source>
        <translation>Wählen Sie, wonach die Antworten bewertet werden.</translation>
    </message>
    <message>
        <source>Scoring the answers of “%1”</source>
        <translation>Die Antworten von „%1“ werden bewertet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>answers scored, answers in all</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>assay::items::SetupDesk</name>
    <message>
        <source>cost unknown</source>
        <translation>Kosten unbekannt</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>Preis unbekannt</translation>
    </message>
    <message>
        <source>nothing is sent: all %1 from cache</source>
        <translation>nichts wird gesendet: alle %1 aus dem Zwischenspeicher</translation>
    </message>
    <message>
        <source>%1 from cache</source>
        <translation>%1 aus dem Zwischenspeicher</translation>
    </message>
    <message>
        <source>time unknown</source>
        <translation>Dauer unbekannt</translation>
    </message>
    <message>
        <source>%1 answers: %2 are sent, %3 come from the cache</source>
        <translation>%1 Antworten: %2 werden gesendet, %3 kommen aus dem Zwischenspeicher</translation>
    </message>
    <message>
        <source>Cost unknown: no price of %1. Prices stand in Settings.</source>
        <translation>Kosten unbekannt: kein Preis für %1. Preise stehen in den Einstellungen.</translation>
    </message>
    <message>
        <source>Cost unknown: nothing was run with %1 yet, and no max_tokens limits the answers.</source>
        <translation>Kosten unbekannt: mit %1 lief noch nichts, und kein max_tokens begrenzt die Antworten.</translation>
    </message>
    <message>
        <source>At most, by max_tokens: how long the answers get is not known yet.</source>
        <translation>Höchstens, nach max_tokens: wie lang die Antworten werden, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>An estimate from earlier answers of these models.</source>
        <translation>Eine Schätzung aus früheren Antworten dieser Modelle.</translation>
    </message>
    <message>
        <source>Time unknown: nothing was run with one of these models yet.</source>
        <translation>Dauer unbekannt: mit einem dieser Modelle lief noch nichts.</translation>
    </message>
    <message>
        <source>case %1</source>
        <translation>Fall %1</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen cases</source>
        <translation>
            <numerusform>%n gewählter Fall</numerusform>
            <numerusform>%n gewählte Fälle</numerusform>
        </translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>Tag %1</translation>
    </message>
    <message>
        <source>first %1</source>
        <translation>die ersten %1</translation>
    </message>
    <message>
        <source>%1 drawn, seed %2</source>
        <translation>%1 gezogen, Startwert %2</translation>
    </message>
    <message>
        <source>judges %1</source>
        <translation>Richter %1</translation>
    </message>
    <message>
        <source>judges: cost unknown</source>
        <translation>Richter: Kosten unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>Models judge %Ln time(s), apart from the answers.</source>
        <translation>
            <numerusform>Modelle richten %Ln-mal, getrennt von den Antworten.</numerusform>
            <numerusform>Modelle richten %Ln-mal, getrennt von den Antworten.</numerusform>
        </translation>
    </message>
    <message>
        <source>An estimate from earlier scores of these judges; what was judged before costs nothing again.</source>
        <translation>Eine Schätzung aus früheren Werten dieser Richter; was schon gerichtet wurde, kostet nichts mehr.</translation>
    </message>
    <message>
        <source>Cost unknown: %1 judged nothing yet.</source>
        <translation>Kosten unbekannt: %1 hat noch nichts gerichtet.</translation>
    </message>
</context>
<context>
    <name>assay::items::StorageDesk</name>
    <message>
        <source>The backup %1 stands beside the project</source>
        <translation>Die Sicherung %1 liegt neben dem Projekt</translation>
    </message>
    <message>
        <source>The file is %1 smaller</source>
        <translation>Die Datei ist %1 kleiner</translation>
    </message>
    <message>
        <source>There was nothing to give back</source>
        <translation>Es gab nichts zurückzugeben</translation>
    </message>
</context>
<context>
    <name>assay::items::TraceDesk</name>
    <message>
        <source>The file could not be read</source>
        <translation>Die Datei war nicht lesbar</translation>
    </message>
    <message numerus="yes">
        <source>%n answers from %1</source>
        <translation>
            <numerusform>%n Antwort aus %1</numerusform>
            <numerusform>%n Antworten aus %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queries</source>
        <comment>a query is a trace</comment>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new in %1</source>
        <translation>Nichts Neues in %1</translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n schon bekannt</numerusform>
            <numerusform>%n schon bekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records could not be read</source>
        <translation>
            <numerusform>%n Eintrag war nicht lesbar</numerusform>
            <numerusform>%n Einträge waren nicht lesbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n costs computed from prices</source>
        <translation>
            <numerusform>Kosten von %n Antwort aus Preisen errechnet</numerusform>
            <numerusform>Kosten von %n Antworten aus Preisen errechnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a cost</source>
        <translation>
            <numerusform>%n ohne Kosten</numerusform>
            <numerusform>%n ohne Kosten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::items::TrialDesk</name>
    <message>
        <source>from the cache</source>
        <translation>aus dem Zwischenspeicher</translation>
    </message>
    <message>
        <source>without a key</source>
        <translation>ohne Schlüssel</translation>
    </message>
    <message>
        <source>with the key from %1</source>
        <translation>mit dem Schlüssel aus %1</translation>
    </message>
    <message>
        <source>A comparison is running</source>
        <translation>Ein Vergleich läuft</translation>
    </message>
    <message>
        <source>Wait for it, or cancel it in the status bar.</source>
        <translation>Warten Sie darauf, oder brechen Sie ihn in der Statusleiste ab.</translation>
    </message>
    <message>
        <source>try %1 on %2</source>
        <translation>Probe von %1 an %2</translation>
    </message>
    <message>
        <source>%1 · asking…</source>
        <translation>%1 · fragt…</translation>
    </message>
    <message>
        <source>%1 · no answer: it was stopped</source>
        <translation>%1 · keine Antwort: angehalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Token</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::ActForm</name>
    <message>
        <source>Which results</source>
        <translation>Welche Ergebnisse</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>the selected ones</source>
        <translation>die gewählten</translation>
    </message>
    <message>
        <source>all that the filter takes</source>
        <translation>alle, die der Filter nimmt</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>To</source>
        <translation>In</translation>
    </message>
    <message>
        <source>new dataset</source>
        <translation>neuer Datensatz</translation>
    </message>
    <message>
        <source>Tag the cases of these results</source>
        <translation>Die Fälle dieser Ergebnisse markieren</translation>
    </message>
    <message>
        <source>Put the cases of these results into a dataset</source>
        <translation>Die Fälle dieser Ergebnisse in einen Datensatz legen</translation>
    </message>
    <message>
        <source>Run the cases of these results again</source>
        <translation>Die Fälle dieser Ergebnisse noch einmal laufen lassen</translation>
    </message>
    <message>
        <source>Label these results</source>
        <translation>Diese Ergebnisse labeln</translation>
    </message>
    <message>
        <source>Tag the cases</source>
        <translation>Fälle markieren</translation>
    </message>
    <message>
        <source>Add the cases</source>
        <translation>Fälle hinzufügen</translation>
    </message>
    <message>
        <source>Set up in Compare</source>
        <translation>Im Vergleich aufstellen</translation>
    </message>
    <message>
        <source>Go to Label</source>
        <translation>Zum Labeln</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>zählt…</translation>
    </message>
</context>
<context>
    <name>assay::widgets::AddCaseForm</name>
    <message>
        <source>Add as a case</source>
        <translation>Als Fall hinzufügen</translation>
    </message>
    <message>
        <source>Add the case</source>
        <translation>Fall hinzufügen</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>When it counts</source>
        <translation>Wann er zählt</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Zu</translation>
    </message>
    <message>
        <source>as</source>
        <translation>als</translation>
    </message>
    <message>
        <source>Id of the case</source>
        <translation>Kennung des Falls</translation>
    </message>
    <message>
        <source>into the draft</source>
        <translation>in den Entwurf</translation>
    </message>
    <message>
        <source>commit a version</source>
        <translation>als Version festschreiben</translation>
    </message>
    <message>
        <source>new dataset</source>
        <translation>neuer Datensatz</translation>
    </message>
    <message>
        <source>Its reference so far: %1</source>
        <translation>Seine Referenz bisher: %1</translation>
    </message>
    <message>
        <source>Add as a case: correct the answer, it becomes the reference</source>
        <translation>Als Fall hinzufügen: berichtigen Sie die Antwort, sie wird die Referenz</translation>
    </message>
</context>
<context>
    <name>assay::widgets::CaseEditor</name>
    <message>
        <source>Put back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>+ variable</source>
        <translation>+ Variable</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>How it went so far</source>
        <translation>Wie es bisher ging</translation>
    </message>
    <message>
        <source>No run has this case yet.</source>
        <translation>Noch kein Lauf hat diesen Fall.</translation>
    </message>
    <message>
        <source>The case in full</source>
        <translation>Der ganze Fall</translation>
    </message>
    <message>
        <source>No case</source>
        <translation>Kein Fall</translation>
    </message>
    <message>
        <source>the first %1 characters; too long to be edited here</source>
        <translation>die ersten %1 Zeichen; zu lang, um hier bearbeitet zu werden</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>History %1</source>
        <translation>Verlauf %1</translation>
    </message>
    <message>
        <source>Name of the variable</source>
        <translation>Name der Variablen</translation>
    </message>
    <message>
        <source>new variable</source>
        <translation>neue Variable</translation>
    </message>
    <message>
        <source>What became of %1</source>
        <translation>Was aus %1 wurde</translation>
    </message>
</context>
<context>
    <name>assay::widgets::CaseHeads</name>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
</context>
<context>
    <name>assay::widgets::CasePane</name>
    <message>
        <source>▼ broken in %1</source>
        <translation>▼ verschlechtert in %1</translation>
    </message>
    <message>
        <source>▲ fixed in %1</source>
        <translation>▲ behoben in %1</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>from the cache</source>
        <translation>aus dem Zwischenspeicher</translation>
    </message>
    <message>
        <source>The case in full</source>
        <translation>Der ganze Fall</translation>
    </message>
    <message>
        <source>Next case</source>
        <translation>Nächster Fall</translation>
    </message>
    <message>
        <source>Previous case</source>
        <translation>Voriger Fall</translation>
    </message>
    <message>
        <source>No case</source>
        <translation>Kein Fall</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>What is stored of the answer</source>
        <translation>Was von der Antwort gespeichert ist</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Answer of %1</source>
        <translation>Antwort von %1</translation>
    </message>
</context>
<context>
    <name>assay::widgets::CaseTable</name>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Columns of the cases</source>
        <translation>Spalten der Fälle</translation>
    </message>
</context>
<context>
    <name>assay::widgets::CasesPopover</name>
    <message>
        <source>Which cases</source>
        <translation>Welche Fälle</translation>
    </message>
    <message>
        <source>all cases</source>
        <translation>alle Fälle</translation>
    </message>
    <message>
        <source>the first ones</source>
        <translation>die ersten</translation>
    </message>
    <message>
        <source>drawn ones</source>
        <translation>gezogene</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>With the tag</source>
        <translation>Mit dem Tag</translation>
    </message>
</context>
<context>
    <name>assay::widgets::CellDelegate</name>
    <message>
        <source>cached</source>
        <translation>gespeichert</translation>
    </message>
</context>
<context>
    <name>assay::widgets::ChannelEditor</name>
    <message>
        <source>Move</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Channel, or a new name</source>
        <translation>Kanal, oder ein neuer Name</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Why? It stays in the channel&apos;s history</source>
        <translation>Warum? Es bleibt im Verlauf des Kanals</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Move a channel to %1</source>
        <translation>Einen Kanal auf %1 setzen</translation>
    </message>
</context>
<context>
    <name>assay::widgets::ChartStack</name>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
</context>
<context>
    <name>assay::widgets::ColumnHeads</name>
    <message>
        <source>Versions and models compared</source>
        <translation>Verglichene Versionen und Modelle</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Bezug</translation>
    </message>
    <message>
        <source>pass rate unknown</source>
        <translation>Bestehensquote unbekannt</translation>
    </message>
</context>
<context>
    <name>assay::widgets::CommitForm</name>
    <message>
        <source>Commit</source>
        <translation>Festschreiben</translation>
    </message>
    <message>
        <source>What changed, and why</source>
        <translation>Was sich änderte, und warum</translation>
    </message>
    <message>
        <source>+ %1 added</source>
        <translation>+ %1 hinzugefügt</translation>
    </message>
    <message>
        <source>− %1 removed</source>
        <translation>− %1 entfernt</translation>
    </message>
    <message>
        <source>~ %1 changed</source>
        <translation>~ %1 geändert</translation>
    </message>
    <message>
        <source>Commit %1 as %2</source>
        <translation>%1 als %2 festschreiben</translation>
    </message>
    <message>
        <source>Commit %1</source>
        <translation>%1 festschreiben</translation>
    </message>
</context>
<context>
    <name>assay::widgets::CompareBar</name>
    <message>
        <source>Name of the comparison</source>
        <translation>Name des Vergleichs</translation>
    </message>
    <message>
        <source>New comparison</source>
        <translation>Neuer Vergleich</translation>
    </message>
    <message>
        <source>estimating…</source>
        <translation>schätzt…</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n cannot be sent</source>
        <translation>
            <numerusform>▲ %n kann nicht gesendet werden</numerusform>
            <numerusform>▲ %n können nicht gesendet werden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::CompareMatrix</name>
    <message>
        <source>Answers by case and version</source>
        <translation>Antworten nach Fall und Version</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 von %2 gezeigt</translation>
    </message>
    <message>
        <source>in the dataset’s order</source>
        <translation>in der Reihenfolge des Datensatzes</translation>
    </message>
    <message>
        <source>sorted by worst change</source>
        <translation>schlechteste Änderung zuerst</translation>
    </message>
    <message>
        <source>Compare the others with this column</source>
        <translation>Die anderen mit dieser Spalte vergleichen</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>Diese Spalte ausblenden</translation>
    </message>
</context>
<context>
    <name>assay::widgets::CompareRoom</name>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>New comparison</source>
        <translation>Neuer Vergleich</translation>
    </message>
    <message>
        <source>Choose a comparison</source>
        <translation>Einen Vergleich wählen</translation>
    </message>
    <message>
        <source>Name the comparison</source>
        <translation>Den Vergleich benennen</translation>
    </message>
    <message>
        <source>Choose versions</source>
        <translation>Versionen wählen</translation>
    </message>
    <message>
        <source>Choose models</source>
        <translation>Modelle wählen</translation>
    </message>
    <message>
        <source>Choose which columns are run</source>
        <translation>Wählen, welche Spalten ausgeführt werden</translation>
    </message>
    <message>
        <source>Choose the dataset</source>
        <translation>Den Datensatz wählen</translation>
    </message>
    <message>
        <source>Choose cases</source>
        <translation>Fälle wählen</translation>
    </message>
    <message>
        <source>Choose scorers</source>
        <translation>Bewerter wählen</translation>
    </message>
    <message>
        <source>Repeats, cache, budget</source>
        <translation>Wiederholungen, Zwischenspeicher, Grenze</translation>
    </message>
    <message>
        <source>Choose the baseline</source>
        <translation>Den Bezug wählen</translation>
    </message>
    <message>
        <source>Choose versions, models, cases and scorers above. What it would cost stands beside Run before anything is sent.</source>
        <translation>Wählen Sie oben Versionen, Modelle, Fälle und Bewerter. Was es kosten würde, steht neben Starten, bevor etwas gesendet wird.</translation>
    </message>
    <message>
        <source>Fill the matrix</source>
        <translation>Die Matrix füllen</translation>
    </message>
    <message>
        <source>every case with every version and model</source>
        <translation>jeder Fall mit jeder Version und jedem Modell</translation>
    </message>
    <message>
        <source>Looking at prices, keys and endpoints…</source>
        <translation>Preise, Schlüssel und Adressen werden angesehen…</translation>
    </message>
    <message>
        <source>No comparison yet</source>
        <translation>Noch kein Vergleich</translation>
    </message>
    <message numerus="yes">
        <source>%n cases · %1 columns</source>
        <translation>
            <numerusform>%n Fall · %1 Spalten</numerusform>
            <numerusform>%n Fälle · %1 Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>A new comparison</source>
        <translation>Ein neuer Vergleich</translation>
    </message>
    <message>
        <source>Comparisons, the newest first</source>
        <translation>Vergleiche, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Running comparison “%1”</source>
        <translation>Vergleich „%1“ läuft</translation>
    </message>
    <message>
        <source>This has not run yet</source>
        <translation>Das lief noch nicht</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>This column against the baseline: scorers, segments, cost, with intervals</source>
        <translation>Diese Spalte gegen den Bezug: Bewerter, Segmente, Kosten, mit Intervallen</translation>
    </message>
    <message>
        <source>Compare this column with…</source>
        <translation>Diese Spalte vergleichen mit…</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 cases</source>
        <translation>Nur die ersten %1 von %2 Fällen</translation>
    </message>
    <message>
        <source>Add a judge…</source>
        <translation>Richter hinzufügen …</translation>
    </message>
    <message>
        <source>Score again…</source>
        <translation>Noch einmal bewerten …</translation>
    </message>
    <message>
        <source>Open a comparison first: its answers are scored</source>
        <translation>Öffnen Sie zuerst einen Vergleich: Seine Antworten werden bewertet</translation>
    </message>
</context>
<context>
    <name>assay::widgets::CompareStart</name>
    <message>
        <source>model %1</source>
        <translation>Modell %1</translation>
    </message>
    <message numerus="yes">
        <source>%n cases of %1</source>
        <translation>
            <numerusform>%n Fall von %1</numerusform>
            <numerusform>%n Fälle von %1</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Compare two versions side by side</source>
        <translation>Zwei Versionen nebeneinander vergleichen</translation>
    </message>
    <message>
        <source>Pick versions and models, run them over the same cases, and see which is better, by how much, and where.</source>
        <translation>Wählen Sie Versionen und Modelle, lassen Sie sie über dieselben Fälle laufen und sehen Sie, welche besser ist, um wie viel und wo.</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>A prompt to compare</source>
        <translation>Ein Prompt zum Vergleichen</translation>
    </message>
    <message>
        <source>write one and commit a version of it</source>
        <translation>schreiben Sie einen und schreiben Sie eine Version fest</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>Cases to run it on</source>
        <translation>Fälle, mit denen er läuft</translation>
    </message>
    <message>
        <source>import a file of questions and answers</source>
        <translation>importieren Sie eine Datei mit Fragen und Antworten</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>A model that answers</source>
        <translation>Ein Modell, das antwortet</translation>
    </message>
    <message>
        <source>add a provider and a model</source>
        <translation>fügen Sie Anbieter und Modell hinzu</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>A comparison of your own</source>
        <translation>Ein eigener Vergleich</translation>
    </message>
    <message>
        <source>choose versions, models, cases, scorers</source>
        <translation>wählen Sie Versionen, Modelle, Fälle, Bewerter</translation>
    </message>
</context>
<context>
    <name>assay::widgets::ComparisonView</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>Die Antwort kopieren</translation>
    </message>
    <message>
        <source>Raw request</source>
        <translation>Rohe Anfrage</translation>
    </message>
    <message>
        <source>History of this case</source>
        <translation>Verlauf dieses Falls</translation>
    </message>
    <message>
        <source>Results of this run</source>
        <translation>Ergebnisse dieses Laufs</translation>
    </message>
    <message>
        <source>Columns that are shown</source>
        <translation>Spalten, die gezeigt werden</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Bezug</translation>
    </message>
    <message>
        <source>Label the cases shown</source>
        <translation>Die gezeigten Fälle labeln</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 cases</source>
        <translation>Nur die ersten %1 von %2 Fällen</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Nobody has answered a question with pass or fail on these answers yet; %1 makes a queue</source>
        <translation>Noch hat niemand eine Frage mit Bestehen oder Scheitern zu diesen Antworten beantwortet; %1 legt eine Warteschlange an</translation>
    </message>
    <message>
        <source>Whose verdict counts</source>
        <translation>Wessen Urteil zählt</translation>
    </message>
    <message>
        <source>Scorers</source>
        <translation>Bewerter</translation>
    </message>
    <message>
        <source>label %1</source>
        <translation>Label %1</translation>
    </message>
    <message>
        <source>all that give a verdict</source>
        <translation>alle, die urteilen</translation>
    </message>
    <message>
        <source>Verdict: label %1</source>
        <translation>Urteil: Label %1</translation>
    </message>
    <message>
        <source>Report: %1 %2</source>
        <translation>Bericht: %1 %2</translation>
    </message>
</context>
<context>
    <name>assay::widgets::ConditionEdit</name>
    <message>
        <source>dollars a case</source>
        <translation>Dollar je Fall</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Name of the condition</source>
        <translation>Name der Bedingung</translation>
    </message>
    <message>
        <source>what it is called</source>
        <translation>wie sie heißt</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the condition %1</source>
        <translation>Die Bedingung %1 entfernen</translation>
    </message>
    <message>
        <source>Kept as it is: this version of Assay cannot judge it. It is read as unknown, which fails.</source>
        <translation>Bleibt, wie sie ist: Diese Version von Assay kann sie nicht beurteilen. Sie wird als unbekannt gelesen, und das fällt durch.</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>all scorers together</source>
        <translation>alle Bewerter zusammen</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>higher is better</source>
        <translation>höher ist besser</translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation>niedriger ist besser</translation>
    </message>
    <message>
        <source>Has to be</source>
        <translation>Soll sein</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>at most a limit</source>
        <translation>höchstens eine Grenze</translation>
    </message>
    <message>
        <source>at least as good as</source>
        <translation>mindestens so gut wie</translation>
    </message>
    <message>
        <source>Margin, bar or limit</source>
        <translation>Spielraum, Schwelle oder Grenze</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>The bound of the interval decides, never the value alone.</source>
        <translation>Die Grenze des Intervalls entscheidet, nie der Wert allein.</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>Gemessen an</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>the data of the run</source>
        <translation>den Daten des Laufs</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Fewest cases</source>
        <translation>Wenigste Fälle</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Run at most</source>
        <translation>Lauf höchstens</translation>
    </message>
    <message>
        <source>Oldest run in days</source>
        <translation>Ältester Lauf in Tagen</translation>
    </message>
    <message>
        <source>days old</source>
        <translation>Tage alt</translation>
    </message>
    <message>
        <source>Applies if</source>
        <translation>Gilt, wenn</translation>
    </message>
    <message>
        <source>always; or an expression such as model == &apos;small&apos;</source>
        <translation>immer; oder ein Ausdruck wie model == &apos;small&apos;</translation>
    </message>
    <message>
        <source>(0.1 = 10 %)</source>
        <translation>(0,1 = 10 %)</translation>
    </message>
    <message>
        <source>(0.9 = 90 %)</source>
        <translation>(0,9 = 90 %)</translation>
    </message>
    <message>
        <source>(0.02 = 2 points)</source>
        <translation>(0,02 = 2 Punkte)</translation>
    </message>
    <message>
        <source>above by at most</source>
        <translation>darüber um höchstens</translation>
    </message>
    <message>
        <source>not worse by as much as</source>
        <translation>nicht schlechter um</translation>
    </message>
    <message>
        <source>better by more than</source>
        <translation>besser um mehr als</translation>
    </message>
    <message>
        <source>(0 = by chance, 1 = always)</source>
        <translation>(0 = Zufall, 1 = immer)</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Richter</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>What people answered about the same answers</source>
        <translation>Was Menschen zu denselben Antworten sagten</translation>
    </message>
    <message>
        <source>How far the judge agrees with people beyond chance, by their blind labels.</source>
        <translation>Wie weit der Richter über den Zufall hinaus mit Menschen übereinstimmt, nach ihren verdeckten Labels.</translation>
    </message>
    <message>
        <source>Kappa at least</source>
        <translation>Kappa mindestens</translation>
    </message>
</context>
<context>
    <name>assay::widgets::ConflictPane</name>
    <message>
        <source>Ours</source>
        <translation>Unsere</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Ihre</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>The three texts</source>
        <translation>Die drei Texte</translation>
    </message>
    <message>
        <source>Text that stands here instead</source>
        <translation>Text, der stattdessen hier steht</translation>
    </message>
    <message>
        <source>what stands here instead</source>
        <translation>was stattdessen hier steht</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>base, %1</source>
        <translation>Basis, %1</translation>
    </message>
    <message>
        <source>ours, %1</source>
        <translation>unsere, %1</translation>
    </message>
    <message>
        <source>theirs, %1</source>
        <translation>ihre, %1</translation>
    </message>
</context>
<context>
    <name>assay::widgets::ConfusionGrid</name>
    <message>
        <source>What people said against what the judge said</source>
        <translation>Was Menschen sagten, gegen das, was der Richter sagte</translation>
    </message>
    <message>
        <source>people ↓ judge →</source>
        <translation>Menschen ↓ Richter →</translation>
    </message>
    <message>
        <source>What people said stands in rows, what the judge said in columns; shares are of what people called so</source>
        <translation>Was Menschen sagten, steht in Zeilen, was der Richter sagte, in Spalten; Anteile sind von dem, was Menschen so nannten</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
</context>
<context>
    <name>assay::widgets::DatasetHeadBar</name>
    <message>
        <source>Show another version</source>
        <translation>Andere Version zeigen</translation>
    </message>
    <message>
        <source>no version</source>
        <translation>keine Version</translation>
    </message>
    <message>
        <source>Version %1, show another</source>
        <translation>Version %1, andere zeigen</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>draft on %1</source>
        <translation>Entwurf auf %1</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>~ %1 changed</source>
        <translation>~ %1 geändert</translation>
    </message>
    <message>
        <source>More ▾</source>
        <translation>Mehr ▾</translation>
    </message>
</context>
<context>
    <name>assay::widgets::DatasetRoom</name>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Paste a table of cases</source>
        <translation>Eine Tabelle mit Fällen einfügen</translation>
    </message>
    <message>
        <source>New dataset…</source>
        <translation>Neuer Datensatz…</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Festschreiben</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Den Entwurf verwerfen</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Aufteilen…</translation>
    </message>
    <message>
        <source>Draw a sample…</source>
        <translation>Stichprobe ziehen…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>What changed between versions</source>
        <translation>Was sich zwischen Versionen änderte</translation>
    </message>
    <message>
        <source>New case…</source>
        <translation>Neuer Fall…</translation>
    </message>
    <message>
        <source>Edit this cell</source>
        <translation>Diese Zelle bearbeiten</translation>
    </message>
    <message>
        <source>Remove this case</source>
        <translation>Diesen Fall entfernen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Next case</source>
        <translation>Nächster Fall</translation>
    </message>
    <message>
        <source>Previous case</source>
        <translation>Voriger Fall</translation>
    </message>
    <message>
        <source>Edit the case at the right</source>
        <translation>Den Fall rechts bearbeiten</translation>
    </message>
    <message>
        <source>Add a tag to this case</source>
        <translation>Diesem Fall einen Tag geben</translation>
    </message>
    <message>
        <source>What became of this case</source>
        <translation>Was aus diesem Fall wurde</translation>
    </message>
    <message>
        <source>Filter the cases</source>
        <translation>Die Fälle filtern</translation>
    </message>
    <message>
        <source>Sort by…</source>
        <translation>Sortieren nach…</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Spalten…</translation>
    </message>
    <message>
        <source>Show another version…</source>
        <translation>Andere Version zeigen…</translation>
    </message>
    <message>
        <source>Copy this cell</source>
        <translation>Diese Zelle kopieren</translation>
    </message>
    <message>
        <source>Copied the cell</source>
        <translation>Zelle kopiert</translation>
    </message>
    <message>
        <source>Version to show</source>
        <translation>Version, die gezeigt wird</translation>
    </message>
    <message>
        <source>Variables to show</source>
        <translation>Variablen, die gezeigt werden</translation>
    </message>
    <message>
        <source>Sort by; once more turns it round</source>
        <translation>Sortieren nach; noch einmal dreht um</translation>
    </message>
    <message>
        <source>▴ first letters first</source>
        <translation>▴ erste Buchstaben zuerst</translation>
    </message>
    <message>
        <source>▾ last letters first</source>
        <translation>▾ letzte Buchstaben zuerst</translation>
    </message>
    <message>
        <source>Import cases</source>
        <translation>Fälle importieren</translation>
    </message>
    <message>
        <source>Tables of cases (*.csv *.tsv *.json *.jsonl *.ndjson *.txt);;All files (*)</source>
        <translation>Tabellen mit Fällen (*.csv *.tsv *.json *.jsonl *.ndjson *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>There is no text to paste</source>
        <translation>Es gibt keinen Text zum Einfügen</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines skipped</source>
        <translation>
            <numerusform>%Ln Zeile übersprungen</numerusform>
            <numerusform>%Ln Zeilen übersprungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Import von %1</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Put the draft onto it</source>
        <translation>Den Entwurf darauf setzen</translation>
    </message>
    <message>
        <source>Filter of the cases</source>
        <translation>Filter der Fälle</translation>
    </message>
    <message>
        <source>Show all cases</source>
        <translation>Alle Fälle zeigen</translation>
    </message>
    <message>
        <source>Cases to prove prompts with</source>
        <translation>Fälle, an denen Prompts sich beweisen</translation>
    </message>
    <message>
        <source>A case has what a prompt is filled with, the answer that is right, and tags. Bring a table of them; each version of it is kept.</source>
        <translation>Ein Fall hat, womit ein Prompt gefüllt wird, die richtige Antwort und Tags. Bringen Sie eine Tabelle davon; jede Version bleibt erhalten.</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Eine Datei importieren</translation>
    </message>
    <message>
        <source>CSV, TSV, JSON or JSONL; or drop it here</source>
        <translation>CSV, TSV, JSON oder JSONL; oder hier ablegen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>Eine Tabelle einfügen</translation>
    </message>
    <message>
        <source>as copied from a spreadsheet, its first line the names</source>
        <translation>wie aus einer Tabellenkalkulation kopiert, die erste Zeile mit den Namen</translation>
    </message>
    <message>
        <source>Write cases yourself</source>
        <translation>Selbst Fälle schreiben</translation>
    </message>
    <message>
        <source>an empty dataset, case by case</source>
        <translation>ein leerer Datensatz, Fall für Fall</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>See how it looks</source>
        <translation>Sehen, wie es aussieht</translation>
    </message>
    <message>
        <source>the sample project, with support messages and their answers</source>
        <translation>das Beispielprojekt, mit Anfragen von Kunden und ihren Antworten</translation>
    </message>
    <message>
        <source>There is no such case in %1</source>
        <translation>Diesen Fall gibt es in %1 nicht</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>✓ %1 is now %2</source>
        <translation>✓ %1 ist nun %2</translation>
    </message>
    <message>
        <source>The draft stands on the newest version</source>
        <translation>Der Entwurf beruht auf der neuesten Version</translation>
    </message>
    <message>
        <source>The draft stands on the newest version. It keeps its own words where both changed a case: %1</source>
        <translation>Der Entwurf beruht auf der neuesten Version. Wo beide einen Fall änderten, gelten seine Worte: %1</translation>
    </message>
    <message>
        <source>The import was cancelled; what it had read is removed</source>
        <translation>Der Import wurde abgebrochen; was er gelesen hatte, ist entfernt</translation>
    </message>
    <message>
        <source>Commit %1</source>
        <translation>%1 festschreiben</translation>
    </message>
    <message>
        <source>▲ %1 was made while this draft was open</source>
        <translation>▲ %1 entstand, während dieser Entwurf offen war</translation>
    </message>
    <message>
        <source>A commit has to wait until the draft stands on it. Where both changed a case, the draft&apos;s words stay.</source>
        <translation>Festschreiben muss warten, bis der Entwurf darauf beruht. Wo beide einen Fall änderten, bleiben die Worte des Entwurfs.</translation>
    </message>
    <message>
        <source>This dataset has no cases yet. New case adds one, Import brings a table.</source>
        <translation>Dieser Datensatz hat noch keine Fälle. „Neuer Fall“ fügt einen hinzu, „Importieren“ bringt eine Tabelle.</translation>
    </message>
    <message>
        <source>No case passes this filter.</source>
        <translation>Kein Fall passt zu diesem Filter.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::DecisionPane</name>
    <message>
        <source>Item to decide</source>
        <translation>Stück zur Entscheidung</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Zu entscheiden</translation>
    </message>
    <message>
        <source>Back to labelling</source>
        <translation>Zurück zum Beurteilen</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>Nichts zu entscheiden</translation>
    </message>
    <message>
        <source>Where people answer differently, or somebody flags an item, it waits here.</source>
        <translation>Wo Menschen verschieden antworten oder jemand ein Stück vormerkt, wartet es hier.</translation>
    </message>
    <message>
        <source>Why: it stays beside the answers</source>
        <translation>Warum: Es bleibt bei den Antworten stehen</translation>
    </message>
    <message>
        <source>Reason of the decision</source>
        <translation>Grund der Entscheidung</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>item, items</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>entschieden</translation>
    </message>
</context>
<context>
    <name>assay::widgets::DiffCanvas</name>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all of this side</source>
        <translation>Alles auf dieser Seite auswählen</translation>
    </message>
</context>
<context>
    <name>assay::widgets::DiffSidePanel</name>
    <message>
        <source>Versions between</source>
        <translation>Versionen dazwischen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>No version lies between the two.</source>
        <translation>Keine Version liegt zwischen den beiden.</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>%1 wiederherstellen</translation>
    </message>
    <message>
        <source>Merge %1 into draft</source>
        <translation>%1 in den Entwurf führen</translation>
    </message>
    <message>
        <source>Merge %1 into %2</source>
        <translation>%1 in %2 führen</translation>
    </message>
    <message>
        <source>Restore %1? Its text becomes a new version.</source>
        <translation>%1 wiederherstellen? Sein Text wird eine neue Version.</translation>
    </message>
</context>
<context>
    <name>assay::widgets::DiffView</name>
    <message>
        <source>Swap the two sides</source>
        <translation>Die Seiten tauschen</translation>
    </message>
    <message>
        <source>Swap the two sides (X)</source>
        <translation>Die Seiten tauschen (X)</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorige Änderung</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Inline</source>
        <translation>Untereinander</translation>
    </message>
    <message>
        <source>Whitespace</source>
        <translation>Leerraum</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleicht…</translation>
    </message>
    <message>
        <source>The two say the same, word for word.</source>
        <translation>Beide sagen dasselbe, Wort für Wort.</translation>
    </message>
    <message>
        <source>Differences of %1 and %2</source>
        <translation>Unterschiede von %1 und %2</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n changes</source>
        <translation>
            <numerusform>%1 von %n Änderung</numerusform>
            <numerusform>%1 von %n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
</context>
<context>
    <name>assay::widgets::DocumentList</name>
    <message>
        <source>Add a document</source>
        <translation>Dokument hinzufügen</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>documents %1 · ~ changed</source>
        <translation>Dokumente %1 · ~ geändert</translation>
    </message>
    <message>
        <source>documents %1</source>
        <translation>Dokumente %1</translation>
    </message>
    <message>
        <source>Title of document %1</source>
        <translation>Titel von Dokument %1</translation>
    </message>
    <message>
        <source>Take document %1 off</source>
        <translation>Dokument %1 wegnehmen</translation>
    </message>
    <message>
        <source>Text of document %1</source>
        <translation>Text von Dokument %1</translation>
    </message>
</context>
<context>
    <name>assay::widgets::ExportForm</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Guard cells that look like formulas</source>
        <translation>Zellen sichern, die wie Formeln aussehen</translation>
    </message>
    <message>
        <source>A cell that begins with = + - or @ is written behind a &apos;, so that no spreadsheet runs it</source>
        <translation>Eine Zelle, die mit = + - oder @ beginnt, wird hinter &apos; geschrieben, damit keine Tabellenkalkulation sie ausführt</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Alle Fälle</translation>
    </message>
    <message>
        <source>Those shown</source>
        <translation>Die gezeigten</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>As it stands here, the draft included.</source>
        <translation>Wie es hier steht, mit dem Entwurf.</translation>
    </message>
</context>
<context>
    <name>assay::widgets::FacetList</name>
    <message>
        <source>Facets of the results</source>
        <translation>Facetten der Ergebnisse</translation>
    </message>
</context>
<context>
    <name>assay::widgets::FilterBar</name>
    <message>
        <source>Words against baseline</source>
        <translation>Wortvergleich</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Only where they differ %1</source>
        <translation>Unterschiede %1</translation>
    </message>
    <message>
        <source>Broken %1</source>
        <translation>Verschlechtert %1</translation>
    </message>
    <message>
        <source>Fixed %1</source>
        <translation>Behoben %1</translation>
    </message>
</context>
<context>
    <name>assay::widgets::FindBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n match(es)</source>
        <translation>
            <numerusform>%1 von %n Treffer</numerusform>
            <numerusform>%1 von %n Treffern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n ersetzt</numerusform>
            <numerusform>%n ersetzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::FoldedText</name>
    <message>
        <source>Show all, %1 more characters</source>
        <translation>Alles zeigen, %1 Zeichen mehr</translation>
    </message>
</context>
<context>
    <name>assay::widgets::GatePane</name>
    <message>
        <source>May it ship?</source>
        <translation>Darf es hinaus?</translation>
    </message>
    <message>
        <source>Run to try it on</source>
        <translation>Lauf, an dem es probiert wird</translation>
    </message>
    <message>
        <source>Conditions of the gate</source>
        <translation>Bedingungen des Tors</translation>
    </message>
    <message>
        <source>Go to Compare</source>
        <translation>Zum Vergleich</translation>
    </message>
    <message>
        <source>A CI server asks the same, and hears the same:</source>
        <translation>Ein CI-Server fragt dasselbe und hört dasselbe:</translation>
    </message>
    <message>
        <source>Judging…</source>
        <translation>Wird beurteilt…</translation>
    </message>
    <message>
        <source>Save the policy, then try it on a run.</source>
        <translation>Sichern Sie die Vorgabe, dann probieren Sie sie an einem Lauf.</translation>
    </message>
    <message>
        <source>Nothing was run yet. Run a comparison, and see here whether it may ship.</source>
        <translation>Noch lief nichts. Starten Sie einen Vergleich, dann steht hier, ob er hinaus darf.</translation>
    </message>
    <message>
        <source>needed: %1</source>
        <translation>nötig: %1</translation>
    </message>
</context>
<context>
    <name>assay::widgets::GovernanceRoom</name>
    <message>
        <source>Govern</source>
        <translation>Steuern</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New policy</source>
        <translation>Neue Vorgabe</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Try the gate again</source>
        <translation>Das Tor noch einmal probieren</translation>
    </message>
    <message>
        <source>Try it on another run…</source>
        <translation>An einem anderen Lauf probieren…</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Den Befehl kopieren</translation>
    </message>
    <message>
        <source>Export as JUnit…</source>
        <translation>Als JUnit exportieren…</translation>
    </message>
    <message>
        <source>The new policy “%1” was not saved. Discard it?</source>
        <translation>Die neue Vorgabe „%1“ ist nicht gesichert. Verwerfen?</translation>
    </message>
    <message>
        <source>The changes to “%1” were not saved. Discard them?</source>
        <translation>Die Änderungen an „%1“ sind nicht gesichert. Verwerfen?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Export what the gate says</source>
        <translation>Exportieren, was das Tor sagt</translation>
    </message>
    <message>
        <source>JUnit XML (*.xml)</source>
        <translation>JUnit-XML (*.xml)</translation>
    </message>
    <message>
        <source>✓ Saved %1</source>
        <translation>✓ %1 gesichert</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>Judging the gate</source>
        <translation>Das Tor wird beurteilt</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>What has to hold before a version ships</source>
        <translation>Was gelten muss, bevor eine Version hinausgeht</translation>
    </message>
    <message>
        <source>A policy says it in numbers: how good, compared with what, from how many cases, at what cost. A gate then tells of any run whether it holds, here and on a CI server.</source>
        <translation>Eine Vorgabe sagt es in Zahlen: wie gut, im Vergleich womit, aus wie vielen Fällen, zu welchen Kosten. Ein Tor sagt dann von jedem Lauf, ob sie gilt, hier und auf einem CI-Server.</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>No worse than production</source>
        <translation>Nicht schlechter als der Betrieb</translation>
    </message>
    <message>
        <source>pass rate less than 2 points below it, one-sided 95 %</source>
        <translation>Bestehensrate weniger als 2 Punkte darunter, einseitig 95 %</translation>
    </message>
    <message>
        <source>No worse, and no dearer</source>
        <translation>Nicht schlechter und nicht teurer</translation>
    </message>
    <message>
        <source>the same, and the cost of a case at most 10 % above</source>
        <translation>dasselbe, und die Kosten eines Falls höchstens 10 % darüber</translation>
    </message>
    <message>
        <source>At least a bar</source>
        <translation>Mindestens eine Schwelle</translation>
    </message>
    <message>
        <source>pass rate at least 90 %, whatever production does</source>
        <translation>Bestehensrate mindestens 90 %, was auch der Betrieb tut</translation>
    </message>
    <message numerus="yes">
        <source>%Ln policies</source>
        <translation>
            <numerusform>%Ln Vorgabe</numerusform>
            <numerusform>%Ln Vorgaben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::GroupTable</name>
    <message>
        <source>Show the results one by one</source>
        <translation>Die Ergebnisse einzeln zeigen</translation>
    </message>
    <message>
        <source>Groups of results</source>
        <translation>Gruppen von Ergebnissen</translation>
    </message>
    <message>
        <source>Go to the results of this group</source>
        <translation>Zu den Ergebnissen dieser Gruppe</translation>
    </message>
</context>
<context>
    <name>assay::widgets::Guide</name>
    <message>
        <source>Help for this room</source>
        <translation>Hilfe zu diesem Raum</translation>
    </message>
    <message>
        <source>Show the tour</source>
        <translation>Rundgang zeigen</translation>
    </message>
    <message>
        <source>About Assay</source>
        <translation>Über Assay</translation>
    </message>
</context>
<context>
    <name>assay::widgets::GuidePane</name>
    <message>
        <source>Guidelines</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Agreement so far</source>
        <translation>Übereinstimmung bisher</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>The first digits of the wording’s hash: every answer remembers the wording it was given under</source>
        <translation>Die ersten Ziffern des Hashs dieses Wortlauts: Jede Antwort merkt sich, unter welchem sie gegeben wurde</translation>
    </message>
    <message>
        <source>This queue has no guideline. What is right is left to who judges.</source>
        <translation>Diese Warteschlange hat keine Richtlinie. Was richtig ist, entscheidet, wer beurteilt.</translation>
    </message>
    <message>
        <source>no item by two people yet</source>
        <translation>noch kein Stück von zweien</translation>
    </message>
</context>
<context>
    <name>assay::widgets::HelpPanel</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Find on this page (%1)</source>
        <translation>Auf dieser Seite suchen (%1)</translation>
    </message>
    <message>
        <source>Keys that work everywhere</source>
        <translation>Tasten, die überall gelten</translation>
    </message>
    <message>
        <source>Keys in this room</source>
        <translation>Tasten in diesem Raum</translation>
    </message>
    <message>
        <source>not on this page</source>
        <translation>nicht auf dieser Seite</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n</source>
        <translation>
            <numerusform>%1 von %n</numerusform>
            <numerusform>%1 von %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::HistoryList</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message numerus="yes">
        <source>%n lines changed</source>
        <translation>
            <numerusform>%n Zeile geändert</numerusform>
            <numerusform>%n Zeilen geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>no changes</source>
        <translation>keine Änderungen</translation>
    </message>
    <message>
        <source>✓ marked</source>
        <translation>✓ markiert</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>am %1</translation>
    </message>
</context>
<context>
    <name>assay::widgets::HistoryPage</name>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Cases that differ</source>
        <translation>Fälle, die abweichen</translation>
    </message>
    <message>
        <source>What changed in the case</source>
        <translation>Was sich im Fall änderte</translation>
    </message>
    <message>
        <source>Back to the cases</source>
        <translation>Zurück zu den Fällen</translation>
    </message>
    <message>
        <source>Show its cases</source>
        <translation>Ihre Fälle zeigen</translation>
    </message>
    <message>
        <source>%1: what changed</source>
        <translation>%1: was sich änderte</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>the first version</source>
        <translation>die erste Version</translation>
    </message>
</context>
<context>
    <name>assay::widgets::HistoryPane</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Compare two</source>
        <translation>Zwei vergleichen</translation>
    </message>
    <message>
        <source>Shows how two versions differ: mark them with Space, or stand on one and mark the other</source>
        <translation>Zeigt, wie zwei Versionen abweichen: mit der Leertaste markieren, oder auf einer stehen und die andere markieren</translation>
    </message>
    <message>
        <source>Diff</source>
        <translation>Diff</translation>
    </message>
    <message>
        <source>How it differs from its parent</source>
        <translation>Wie sie von ihrem Vorgänger abweicht</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Makes its text the newest version</source>
        <translation>Macht ihren Text zur neuesten Version</translation>
    </message>
    <message>
        <source>Move channel</source>
        <translation>Kanal setzen</translation>
    </message>
    <message>
        <source>Points a channel at it</source>
        <translation>Lässt einen Kanal auf sie zeigen</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Verzweigen</translation>
    </message>
    <message>
        <source>Begins a draft with its text</source>
        <translation>Beginnt einen Entwurf mit ihrem Text</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Run side by side</source>
        <translation>Nebeneinander laufen lassen</translation>
    </message>
    <message>
        <source>Takes the marked versions, or this one and its parent, to Compare</source>
        <translation>Bringt die markierten Versionen, oder diese und ihren Vorgänger, in den Vergleich</translation>
    </message>
    <message>
        <source>Copy hash</source>
        <translation>Hash kopieren</translation>
    </message>
    <message>
        <source>Nothing was committed yet. The first version stands here when it is.</source>
        <translation>Noch ist nichts festgeschrieben. Die erste Version steht hier, sobald es sie gibt.</translation>
    </message>
    <message>
        <source>Merge into draft</source>
        <translation>In den Entwurf führen</translation>
    </message>
    <message>
        <source>Merge into %1</source>
        <translation>In %1 führen</translation>
    </message>
    <message>
        <source>%1 is marked. Go to another one and press C again.</source>
        <translation>%1 ist markiert. Gehen Sie zu einer anderen und drücken Sie wieder C.</translation>
    </message>
    <message>
        <source>The draft</source>
        <translation>Der Entwurf</translation>
    </message>
    <message>
        <source>Mark another one with Space, or go to it.</source>
        <translation>Markieren Sie eine andere mit der Leertaste, oder gehen Sie zu ihr.</translation>
    </message>
    <message numerus="yes">
        <source>Mark two, not %n.</source>
        <translation>
            <numerusform>Markieren Sie zwei, nicht %n.</numerusform>
            <numerusform>Markieren Sie zwei, nicht %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore %1? Its text becomes a new version.</source>
        <translation>%1 wiederherstellen? Sein Text wird eine neue Version.</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>%1 wiederherstellen</translation>
    </message>
    <message numerus="yes">
        <source>The draft has %n changed lines. Put the text of %1 in its place?</source>
        <translation>
            <numerusform>Der Entwurf hat %n geänderte Zeile. Den Text von %1 an seine Stelle setzen?</numerusform>
            <numerusform>Der Entwurf hat %n geänderte Zeilen. Den Text von %1 an seine Stelle setzen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace the draft</source>
        <translation>Entwurf ersetzen</translation>
    </message>
</context>
<context>
    <name>assay::widgets::ImportPage</name>
    <message>
        <source>variable %1</source>
        <translation>Variable %1</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>id of the case</source>
        <translation>Kennung des Falls</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>The cases that are there</source>
        <translation>Die vorhandenen Fälle</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Why it cannot be used</source>
        <translation>Warum sie nicht verwendet werden kann</translation>
    </message>
    <message>
        <source>How it begins</source>
        <translation>Wie sie beginnt</translation>
    </message>
    <message>
        <source>Lines that cannot be used</source>
        <translation>Zeilen, die nicht verwendet werden können</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>new dataset</source>
        <translation>neuer Datensatz</translation>
    </message>
    <message>
        <source>add to its cases</source>
        <translation>zu den Fällen hinzufügen</translation>
    </message>
    <message>
        <source>replace them</source>
        <translation>sie ersetzen</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>What each column becomes</source>
        <translation>Was jede Spalte wird</translation>
    </message>
    <message>
        <source>These are cases as Assay writes them: they are taken as they stand.</source>
        <translation>Das sind Fälle, wie Assay sie schreibt: sie werden genommen, wie sie sind.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Die Datei wird gelesen…</translation>
    </message>
    <message>
        <source>as found: %1</source>
        <translation>wie gefunden: %1</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>Die ersten Zeilen der Datei</translation>
    </message>
    <message>
        <source>empty in the first rows</source>
        <translation>leer in den ersten Zeilen</translation>
    </message>
    <message>
        <source>What %1 becomes</source>
        <translation>Was %1 wird</translation>
    </message>
    <message>
        <source>named so</source>
        <translation>so benannt</translation>
    </message>
    <message>
        <source>Checking the whole file: %1</source>
        <translation>Die ganze Datei wird geprüft: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln blank lines</source>
        <translation>
            <numerusform>%Ln leere Zeile</numerusform>
            <numerusform>%Ln leere Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>▲ %Ln lines cannot be used</source>
        <translation>
            <numerusform>▲ %Ln Zeile kann nicht verwendet werden</numerusform>
            <numerusform>▲ %Ln Zeilen können nicht verwendet werden</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ every line can be used</source>
        <translation>✓ jede Zeile kann verwendet werden</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln cases</source>
        <translation>
            <numerusform>%Ln Fall importieren</numerusform>
            <numerusform>%Ln Fälle importieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cases</source>
        <translation>
            <numerusform>%Ln Fall</numerusform>
            <numerusform>%Ln Fälle</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · new dataset</source>
        <translation>%1 · neuer Datensatz</translation>
    </message>
</context>
<context>
    <name>assay::widgets::InlineForm</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Of %1 as it is committed: the draft is not part of it.</source>
        <translation>Von %1, wie es festgeschrieben ist: der Entwurf gehört nicht dazu.</translation>
    </message>
    <message>
        <source>“%1” is no seed</source>
        <translation>„%1“ ist kein Startwert</translation>
    </message>
    <message>
        <source>a seed is a whole number from 0 on</source>
        <translation>ein Startwert ist eine ganze Zahl ab 0</translation>
    </message>
    <message>
        <source>Any number will do; the same one draws the same cases again.</source>
        <translation>Jede Zahl taugt; dieselbe zieht dieselben Fälle wieder.</translation>
    </message>
</context>
<context>
    <name>assay::widgets::InlineQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>assay::widgets::JudgeBody</name>
    <message>
        <source>How the judge stands beside people</source>
        <translation>Wie der Richter neben Menschen steht</translation>
    </message>
    <message>
        <source>People and judge disagree</source>
        <translation>Menschen und Richter uneins</translation>
    </message>
    <message>
        <source>Enter opens the answer in Results</source>
        <translation>Eingabe öffnet die Antwort in den Ergebnissen</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>Nach Marke</translation>
    </message>
    <message>
        <source>Fewer labels would leave so much doubt that no figure could be believed. Ask people about answers of this run, blind: they see neither the judge’s word nor who wrote the answer.</source>
        <translation>Weniger Labels ließen so viel Zweifel, dass keiner Zahl zu glauben wäre. Fragen Sie Menschen zu Antworten dieses Laufs, blind: Sie sehen weder das Wort des Richters noch, wer die Antwort schrieb.</translation>
    </message>
    <message>
        <source>Agreement, bias, effects</source>
        <translation>Übereinstimmung, Verzerrung, Wirkungen</translation>
    </message>
    <message>
        <source>Mean verdict, with and without the labels</source>
        <translation>Mittleres Urteil, mit und ohne die Labels</translation>
    </message>
</context>
<context>
    <name>assay::widgets::JudgeForm</name>
    <message>
        <source>Judge</source>
        <translation>Richter</translation>
    </message>
    <message>
        <source>What it judges</source>
        <translation>Was er richtet</translation>
    </message>
    <message>
        <source>called</source>
        <translation>genannt</translation>
    </message>
    <message>
        <source>What its scores are called</source>
        <translation>Wie seine Werte heißen</translation>
    </message>
    <message>
        <source>as the scorer</source>
        <translation>wie der Bewerter</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Kriterien</translation>
    </message>
    <message>
        <source>It answers with</source>
        <translation>Er antwortet mit</translation>
    </message>
    <message>
        <source>a score</source>
        <translation>einem Wert</translation>
    </message>
    <message>
        <source>a label</source>
        <translation>einem Label</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>Worst score</source>
        <translation>Schlechtester Wert</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Best score</source>
        <translation>Bester Wert</translation>
    </message>
    <message>
        <source>Labels, the best first</source>
        <translation>Labels, das beste zuerst</translation>
    </message>
    <message>
        <source>yes, no</source>
        <translation>ja, nein</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Each is asked</source>
        <translation>Jedes wird gefragt</translation>
    </message>
    <message>
        <source>How often each model is asked</source>
        <translation>Wie oft jedes Modell gefragt wird</translation>
    </message>
    <message>
        <source>times; together</source>
        <translation>Mal; zusammen</translation>
    </message>
    <message>
        <source>How votes are put together</source>
        <translation>Wie Stimmen zusammenkommen</translation>
    </message>
    <message>
        <source>the mean</source>
        <translation>das Mittel</translation>
    </message>
    <message>
        <source>the majority</source>
        <translation>die Mehrheit</translation>
    </message>
    <message>
        <source>Nearness</source>
        <translation>Nähe</translation>
    </message>
    <message>
        <source>Passes from</source>
        <translation>Besteht ab</translation>
    </message>
    <message>
        <source>or empty: a score without a verdict, unless labels are one</source>
        <translation>oder leer: ein Wert ohne Urteil, wenn nicht Labels eines sind</translation>
    </message>
    <message>
        <source>New judge</source>
        <translation>Neuer Richter</translation>
    </message>
    <message>
        <source>Change the judge “%1”</source>
        <translation>Den Richter „%1“ ändern</translation>
    </message>
    <message>
        <source>It sees the case and the answer, never the model&apos;s name, the version or other scores. It is asked after the answers are there, and its cost is counted apart.</source>
        <translation>Er sieht den Fall und die Antwort, nie den Namen des Modells, die Version oder andere Werte. Er wird gefragt, wenn die Antworten da sind, und seine Kosten werden getrennt gezählt.</translation>
    </message>
    <message>
        <source>Add the judge</source>
        <translation>Richter hinzufügen</translation>
    </message>
    <message>
        <source>Change the judge</source>
        <translation>Richter ändern</translation>
    </message>
    <message>
        <source>What a good answer does, in the words of whoever would judge it.</source>
        <translation>Was eine gute Antwort leistet, in den Worten derer, die sie beurteilen würden.</translation>
    </message>
    <message>
        <source>What makes an answer the better one. Empty: the more correct and useful one.</source>
        <translation>Was eine Antwort zur besseren macht. Leer: die richtigere und nützlichere.</translation>
    </message>
    <message>
        <source>Separated by commas, the best first; “yes, no” is a verdict by itself. Or with values: good=1, fair=0.5, bad=0.</source>
        <translation>Durch Kommas getrennt, das beste zuerst; „yes, no“ ist schon ein Urteil. Oder mit Werten: good=1, fair=0.5, bad=0.</translation>
    </message>
    <message>
        <source>Choose models</source>
        <translation>Modelle wählen</translation>
    </message>
    <message>
        <source>Models: %1</source>
        <translation>Modelle: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>The project has no model yet: add one in Settings.</source>
        <translation>Das Projekt hat noch kein Modell: Nehmen Sie in den Einstellungen eines auf.</translation>
    </message>
    <message>
        <source>Models; each is one judge</source>
        <translation>Modelle; jedes ist ein Richter</translation>
    </message>
</context>
<context>
    <name>assay::widgets::JudgePage</name>
    <message>
        <source>Judges</source>
        <translation>Richter</translation>
    </message>
    <message>
        <source>Choose the run</source>
        <translation>Den Lauf wählen</translation>
    </message>
    <message>
        <source>Choose the judge</source>
        <translation>Den Richter wählen</translation>
    </message>
    <message>
        <source>Choose the question to people</source>
        <translation>Die Frage an Menschen wählen</translation>
    </message>
    <message>
        <source>Judges beside people</source>
        <translation>Richter neben Menschen</translation>
    </message>
    <message>
        <source>Back to labelling</source>
        <translation>Zurück zum Beurteilen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Richter</translation>
    </message>
    <message>
        <source>Question to people</source>
        <translation>Frage an Menschen</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Laying the judge beside people…</source>
        <translation>Legt den Richter neben Menschen…</translation>
    </message>
    <message>
        <source>Laying the judge beside people</source>
        <translation>Legt den Richter neben Menschen</translation>
    </message>
    <message>
        <source>No model judged yet</source>
        <translation>Noch hat kein Modell geurteilt</translation>
    </message>
    <message>
        <source>A judge is a model that scores what other models answer. Add the scorer “judge” to a comparison, with a model and criteria; then people label some of the same answers blind, and this page says how far the judge can be believed.</source>
        <translation>Ein Richter ist ein Modell, das bewertet, was andere Modelle antworten. Fügen Sie einem Vergleich den Bewerter „judge“ hinzu, mit einem Modell und Kriterien; dann labeln Menschen einige derselben Antworten blind, und diese Seite sagt, wie weit dem Richter zu glauben ist.</translation>
    </message>
    <message>
        <source>Go to Compare</source>
        <translation>Zum Vergleich</translation>
    </message>
    <message>
        <source>Add a judge to a comparison</source>
        <translation>Einem Vergleich einen Richter hinzufügen</translation>
    </message>
    <message>
        <source>scorer “judge”: its model, its criteria, labels or a scale</source>
        <translation>Bewerter „judge“: sein Modell, seine Kriterien, Marken oder eine Skala</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keiner</translation>
    </message>
</context>
<context>
    <name>assay::widgets::KeyRow</name>
    <message>
        <source>From the variable %1</source>
        <translation>Aus der Variablen %1</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Where the key comes from</source>
        <translation>Woher der Schlüssel kommt</translation>
    </message>
    <message>
        <source>Put into keychain…</source>
        <translation>In den Schlüsselbund…</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>Schlüssel entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Aufbewahren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The key, to be kept in the keychain</source>
        <translation>Der Schlüssel, der im Schlüsselbund aufbewahrt wird</translation>
    </message>
    <message>
        <source>Paste the key here</source>
        <translation>Schlüssel hier einfügen</translation>
    </message>
    <message>
        <source>From the keychain</source>
        <translation>Aus dem Schlüsselbund</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Kein Schlüssel</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>sieht nach…</translation>
    </message>
    <message>
        <source>set</source>
        <translation>gesetzt</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>The keychain is switched off (ASSAY_KEYRING=off): keys come from variables only.</source>
        <translation>Schlüsselbund ausgeschaltet (ASSAY_KEYRING=off): nur Variablen.</translation>
    </message>
    <message>
        <source>Nothing can be asked there before the key is set.</source>
        <translation>Dort kann nichts gefragt werden, bevor der Schlüssel gesetzt ist.</translation>
    </message>
</context>
<context>
    <name>assay::widgets::KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Find a key</source>
        <translation>Eine Taste finden</translation>
    </message>
    <message>
        <source>Find an action, a key or a room</source>
        <translation>Eine Aktion, Taste oder einen Raum finden</translation>
    </message>
    <message>
        <source>Every action can be run by Ctrl+K, with or without a key of its own</source>
        <translation>Jede Aktion lässt sich mit Strg+K ausführen, ob sie eine eigene Taste hat oder nicht</translation>
    </message>
</context>
<context>
    <name>assay::widgets::LabelPane</name>
    <message>
        <source>Item to judge</source>
        <translation>Stück zum Beurteilen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>saved as you answer</source>
        <translation>wird mit jeder Antwort gesichert</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>Bemerkung schreiben</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>freiwillig</translation>
    </message>
    <message>
        <source>Look at the last item again</source>
        <translation>Das letzte Stück noch einmal ansehen</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <comment>Label 41: No</comment>
        <translation>%1 gesichert</translation>
    </message>
    <message>
        <source>key not taken: the next item was not there yet</source>
        <translation>Taste nicht angenommen: Das nächste Stück war noch nicht da</translation>
    </message>
    <message>
        <source>this question has no answer yet</source>
        <translation>diese Frage hat noch keine Antwort</translation>
    </message>
    <message>
        <source>this file can only be read: answers cannot be given</source>
        <translation>diese Datei ist nur zu lesen: Antworten sind nicht möglich</translation>
    </message>
    <message>
        <source>select the words in the answer first</source>
        <translation>wählen Sie zuerst die Wörter in der Antwort</translation>
    </message>
    <message>
        <source>Nothing here is asked of you</source>
        <translation>Hier wird nichts von Ihnen gefragt</translation>
    </message>
    <message>
        <source>All done here</source>
        <translation>Hier ist alles erledigt</translation>
    </message>
    <message>
        <source>The people of this queue are named; you are not one of them.</source>
        <translation>Die Personen dieser Warteschlange sind benannt; Sie gehören nicht dazu.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln items answered</source>
        <translation>
            <numerusform>%Ln Stück beantwortet</numerusform>
            <numerusform>%Ln Stücke beantwortet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln übersprungen</numerusform>
            <numerusform>%Ln übersprungen</numerusform>
        </translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>skipped: %1</source>
        <translation>übersprungen: %1</translation>
    </message>
    <message>
        <source>flagged to be decided</source>
        <translation>zur Entscheidung vorgemerkt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>item, items</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 answered or skipped</source>
        <translation>%1 von %2 beantwortet oder übersprungen</translation>
    </message>
    <message>
        <source>blind, random order</source>
        <translation>blind, zufällige Folge</translation>
    </message>
    <message>
        <source>not blind, random order</source>
        <translation>nicht blind, zufällige Folge</translation>
    </message>
    <message>
        <source>This item cannot be shown</source>
        <translation>Dieses Stück lässt sich nicht zeigen</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>Nächstes Stück</translation>
    </message>
</context>
<context>
    <name>assay::widgets::LabelRoom</name>
    <message>
        <source>Label</source>
        <translation>Labeln</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>Bemerkung schreiben</translation>
    </message>
    <message>
        <source>Flag to be decided</source>
        <translation>Zur Entscheidung vormerken</translation>
    </message>
    <message>
        <source>Show or hide the guidelines</source>
        <translation>Richtlinie ein- oder ausblenden</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Decide what people disagree on</source>
        <translation>Uneinigkeiten entscheiden</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Send ▾</source>
        <translation>Senden ▾</translation>
    </message>
    <message>
        <source>Send a person their part as a file…</source>
        <translation>Einer Person ihren Teil als Datei schicken…</translation>
    </message>
    <message>
        <source>Take a labelled file back…</source>
        <translation>Eine beurteilte Datei zurücknehmen…</translation>
    </message>
    <message>
        <source>Export the labels…</source>
        <translation>Labels exportieren…</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <comment>Label 41: Yes</comment>
        <translation>%1 rückgängig machen</translation>
    </message>
    <message numerus="yes">
        <source>Decide on %Ln items</source>
        <translation>
            <numerusform>%Ln Stück entscheiden</numerusform>
            <numerusform>%Ln Stücke entscheiden</numerusform>
        </translation>
    </message>
    <message>
        <source>Whose part?</source>
        <translation>Wessen Teil?</translation>
    </message>
    <message>
        <source>Write the part of %1</source>
        <translation>Den Teil von %1 schreiben</translation>
    </message>
    <message>
        <source>Assay projects (*.assay)</source>
        <translation>Assay-Projekte (*.assay)</translation>
    </message>
    <message>
        <source>Take a labelled file back</source>
        <translation>Eine beurteilte Datei zurücknehmen</translation>
    </message>
    <message>
        <source>Export the labels</source>
        <translation>Labels exportieren</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl);;CSV (*.csv);;Label Studio (*.json)</source>
        <translation>JSON-Zeilen (*.jsonl);;CSV (*.csv);;Label Studio (*.json)</translation>
    </message>
    <message>
        <source>People judge what models answer</source>
        <translation>Menschen beurteilen, was Modelle antworten</translation>
    </message>
    <message>
        <source>A queue holds answers and asks a few questions about each: one item at a time, blind and in random order, every answer a key. How people agree is measured as they go.</source>
        <translation>Eine Warteschlange enthält Antworten und stellt zu jeder ein paar Fragen: ein Stück nach dem anderen, blind und in zufälliger Folge, jede Antwort eine Taste. Die Übereinstimmung wird dabei gemessen.</translation>
    </message>
    <message>
        <source>Make a queue</source>
        <translation>Eine Warteschlange anlegen</translation>
    </message>
    <message>
        <source>from any answers of the project</source>
        <translation>aus beliebigen Antworten des Projekts</translation>
    </message>
    <message>
        <source>New queue</source>
        <translation>Neue Warteschlange</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting for you</source>
        <translation>
            <numerusform>%Ln wartet auf Sie</numerusform>
            <numerusform>%Ln warten auf Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing waits for you</source>
        <translation>nichts wartet auf Sie</translation>
    </message>
    <message>
        <source>Each answer is on disk before the next item shows</source>
        <translation>Jede Antwort ist auf der Platte, bevor das nächste Stück erscheint</translation>
    </message>
    <message>
        <source>Bring labels in…</source>
        <translation>Labels hereinholen …</translation>
    </message>
    <message>
        <source>Make right answers the references of the cases</source>
        <translation>Richtige Antworten zu Referenzen der Fälle machen</translation>
    </message>
    <message>
        <source>Bring labels in</source>
        <translation>Labels hereinholen</translation>
    </message>
    <message>
        <source>Labels (*.jsonl *.csv *.json);;All files (*)</source>
        <translation>Labels (*.jsonl *.csv *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Judges: how far they can be believed</source>
        <translation>Richter: wie weit ihnen zu glauben ist</translation>
    </message>
    <message>
        <source>Judges</source>
        <translation>Richter</translation>
    </message>
    <message>
        <source>Make a queue of this run</source>
        <translation>Eine Warteschlange aus diesem Lauf machen</translation>
    </message>
    <message>
        <source>Judges: choose the run…</source>
        <translation>Richter: den Lauf wählen…</translation>
    </message>
    <message>
        <source>Judges: choose the judge…</source>
        <translation>Richter: den Richter wählen…</translation>
    </message>
    <message>
        <source>Judges: choose the question to people…</source>
        <translation>Richter: die Frage an Menschen wählen…</translation>
    </message>
    <message>
        <source>Look at a judge</source>
        <translation>Einen Richter ansehen</translation>
    </message>
    <message>
        <source>how far a model that scores can be believed</source>
        <translation>wie weit einem Modell, das bewertet, zu glauben ist</translation>
    </message>
</context>
<context>
    <name>assay::widgets::LocalServers</name>
    <message>
        <source>A server answers on %1 (usually %2).</source>
        <translation>An %1 antwortet ein Server (üblich: %2).</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add the server on %1</source>
        <translation>Den Server an %1 hinzufügen</translation>
    </message>
</context>
<context>
    <name>assay::widgets::LookPage</name>
    <message>
        <source>Look and language</source>
        <translation>Aussehen und Sprache</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>So large is the text then: 86.5 % of 2,400 answers pass.</source>
        <translation>So groß ist der Text dann: 86,5 % von 2.400 Antworten bestehen.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>text size</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>Jetzt neu starten</translation>
    </message>
    <message>
        <source>Language and text size change when Assay starts again</source>
        <translation>Sprache und Textgröße ändern sich, wenn Assay neu startet</translation>
    </message>
    <message>
        <source>The language changes when Assay starts again</source>
        <translation>Die Sprache ändert sich, wenn Assay neu startet</translation>
    </message>
    <message>
        <source>The text size changes when Assay starts again</source>
        <translation>Die Textgröße ändert sich, wenn Assay neu startet</translation>
    </message>
    <message>
        <source>Everything is saved; the project opens where you left it.</source>
        <translation>Alles ist gespeichert; das Projekt öffnet sich, wo Sie es verließen.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Hoher Kontrast, dunkel</translation>
    </message>
</context>
<context>
    <name>assay::widgets::LookPanel</name>
    <message>
        <source>Look at these</source>
        <translation>Sehen Sie sich das an</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs</source>
        <translation>
            <numerusform>%Ln Paar</numerusform>
            <numerusform>%Ln Paare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln groups</source>
        <translation>
            <numerusform>%Ln Gruppe</numerusform>
            <numerusform>%Ln Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>nearly the same question</source>
        <translation>fast dieselbe Frage</translation>
    </message>
    <message numerus="yes">
        <source>%Ln prompts</source>
        <translation>
            <numerusform>%Ln Prompt</numerusform>
            <numerusform>%Ln Prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cases</source>
        <translation>
            <numerusform>%Ln Fall</numerusform>
            <numerusform>%Ln Fälle</numerusform>
        </translation>
    </message>
    <message>
        <source>is also an example in %1</source>
        <translation>ist auch ein Beispiel in %1</translation>
    </message>
    <message>
        <source>are also examples in %1</source>
        <translation>sind auch Beispiele in %1</translation>
    </message>
    <message>
        <source>has no reference</source>
        <translation>hat keine Referenz</translation>
    </message>
    <message>
        <source>have no reference</source>
        <translation>haben keine Referenz</translation>
    </message>
    <message>
        <source>Looking at every case…</source>
        <translation>Jeder Fall wird angesehen…</translation>
    </message>
    <message>
        <source>Look for what stands out</source>
        <translation>Nachsehen, was auffällt</translation>
    </message>
    <message>
        <source>✓ Nothing stands out.</source>
        <translation>✓ Nichts fällt auf.</translation>
    </message>
</context>
<context>
    <name>assay::widgets::MainWindow</name>
    <message>
        <source>Go to anything, run any action</source>
        <translation>Gehe zu …, führe eine Aktion aus</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>Import another project…</source>
        <translation>Anderes Projekt importieren…</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Theme as the system</source>
        <translation>Farben wie das System</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Read-only: nothing is changed</source>
        <translation>Nur lesen: nichts wird geändert</translation>
    </message>
    <message>
        <source>All changes are saved</source>
        <translation>Alle Änderungen sind gespeichert</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Speichert…</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Räume</translation>
    </message>
    <message>
        <source>Assay</source>
        <translation>Assay</translation>
    </message>
    <message>
        <source>Duplicate the project…</source>
        <translation>Projekt verdoppeln…</translation>
    </message>
    <message>
        <source>Close for sharing</source>
        <translation>Zum Weitergeben schließen</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung zurückholen…</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>Retten, was lesbar ist</translation>
    </message>
    <message>
        <source>High contrast theme, light</source>
        <translation>Design mit hohem Kontrast, hell</translation>
    </message>
    <message>
        <source>High contrast theme, dark</source>
        <translation>Design mit hohem Kontrast, dunkel</translation>
    </message>
</context>
<context>
    <name>assay::widgets::MergeView</name>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>zusammenführen</translation>
    </message>
    <message>
        <source>Next conflict</source>
        <translation>Nächster Konflikt</translation>
    </message>
    <message>
        <source>Previous conflict</source>
        <translation>Voriger Konflikt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>What the merge is</source>
        <translation>Was die Zusammenführung ist</translation>
    </message>
    <message>
        <source>Commit merge</source>
        <translation>Zusammenführung festschreiben</translation>
    </message>
    <message>
        <source>Merging…</source>
        <translation>Führt zusammen…</translation>
    </message>
    <message>
        <source>Nothing conflicts: all of it goes together.</source>
        <translation>Kein Konflikt: alles geht zusammen.</translation>
    </message>
    <message>
        <source>%1 holds both already: there is nothing to merge.</source>
        <translation>%1 enthält schon beide: nichts zusammenzuführen.</translation>
    </message>
    <message>
        <source>Result, against %1</source>
        <translation>Ergebnis, gegen %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n conflicts settled</source>
        <translation>
            <numerusform>%1 von %n Konflikt gelöst</numerusform>
            <numerusform>%1 von %n Konflikten gelöst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts are open</source>
        <translation>
            <numerusform>%n Konflikt ist offen</numerusform>
            <numerusform>%n Konflikte sind offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Say what the merge is</source>
        <translation>Sagen Sie, was die Zusammenführung ist</translation>
    </message>
</context>
<context>
    <name>assay::widgets::MessagesPage</name>
    <message>
        <source>system</source>
        <translation>system</translation>
    </message>
    <message>
        <source>user</source>
        <translation>user</translation>
    </message>
    <message>
        <source>assistant</source>
        <translation>assistant</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>tool</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>+ Message</source>
        <translation>+ Nachricht</translation>
    </message>
    <message>
        <source>+ Example</source>
        <translation>+ Beispiel</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo the last change of messages</source>
        <translation>Letzte Änderung der Nachrichten rückgängig</translation>
    </message>
    <message>
        <source>Message %1, %2: role, move, remove</source>
        <translation>Nachricht %1, %2: Rolle, verschieben, entfernen</translation>
    </message>
    <message>
        <source>Text of message %1, %2</source>
        <translation>Text von Nachricht %1, %2</translation>
    </message>
    <message>
        <source>Role of this message, or what to do with it</source>
        <translation>Rolle dieser Nachricht, oder was mit ihr geschieht</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>assay::widgets::ModelPane</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Prices over time</source>
        <translation>Preise im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Served by</source>
        <translation>Angeboten von</translation>
    </message>
    <message>
        <source>Id there</source>
        <translation>Kennung dort</translation>
    </message>
    <message>
        <source>Dollars a million tokens</source>
        <translation>Dollar je Million Token</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Price of input</source>
        <translation>Preis der Eingabe</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Price of cached input</source>
        <translation>Preis der zwischengespeicherten Eingabe</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>zwischengespeichert</translation>
    </message>
    <message>
        <source>Price of output</source>
        <translation>Preis der Ausgabe</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>Diese verwenden</translation>
    </message>
    <message>
        <source>%1 input, %2 cached, %3 output</source>
        <translation>%1 Eingabe, %2 zwischengespeichert, %3 Ausgabe</translation>
    </message>
    <message>
        <source>The vendor&apos;s price page of %1 said %2.</source>
        <translation>Die Preisseite des Herstellers vom %1 sagte %2.</translation>
    </message>
    <message>
        <source>As the vendor&apos;s price page of %1 said; check that they still hold.</source>
        <translation>Wie die Preisseite des Herstellers vom %1 sagte; prüfen Sie, ob sie noch gelten.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>One name=value a line. They go before those of the prompt.</source>
        <translation>Ein Name=Wert je Zeile. Sie gehen denen des Prompts vor.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>Results so far: %1</source>
        <translation>Ergebnisse bisher: %1</translation>
    </message>
    <message>
        <source>as input</source>
        <translation>wie Eingabe</translation>
    </message>
</context>
<context>
    <name>assay::widgets::ModelsPage</name>
    <message>
        <source>Models and prices</source>
        <translation>Modelle und Preise</translation>
    </message>
    <message>
        <source>dollars a million tokens</source>
        <translation>Dollar je Million Token</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>Noch kein Modell</translation>
    </message>
    <message>
        <source>A model belongs to the provider that serves it. Test a provider&apos;s connection, then add the models you want to run.</source>
        <translation>Ein Modell gehört zu dem Anbieter, der es anbietet. Prüfen Sie die Verbindung eines Anbieters und fügen Sie dann die Modelle hinzu, die Sie brauchen.</translation>
    </message>
    <message>
        <source>A model</source>
        <translation>Ein Modell</translation>
    </message>
    <message>
        <source>of a provider of this project</source>
        <translation>eines Anbieters dieses Projekts</translation>
    </message>
    <message>
        <source>Models: %1</source>
        <translation>Modelle: %1</translation>
    </message>
</context>
<context>
    <name>assay::widgets::NamingLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Type something first</source>
        <translation>Tippen Sie erst etwas</translation>
    </message>
</context>
<context>
    <name>assay::widgets::NewCaseForm</name>
    <message>
        <source>New case</source>
        <translation>Neuer Fall</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Id of the new case</source>
        <translation>Kennung des neuen Falls</translation>
    </message>
    <message>
        <source>its id, as in late-delivery-05; it stays when the case is edited</source>
        <translation>seine Kennung, wie late-delivery-05; sie bleibt, wenn der Fall bearbeitet wird</translation>
    </message>
</context>
<context>
    <name>assay::widgets::NewDatasetForm</name>
    <message>
        <source>New dataset</source>
        <translation>Neuer Datensatz</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Name of the new dataset</source>
        <translation>Name des neuen Datensatzes</translation>
    </message>
    <message>
        <source>its name, as in support or returns/hard cases</source>
        <translation>sein Name, wie support oder returns/hard cases</translation>
    </message>
</context>
<context>
    <name>assay::widgets::OfferList</name>
    <message>
        <source>What could follow</source>
        <translation>Was folgen könnte</translation>
    </message>
</context>
<context>
    <name>assay::widgets::OptionsPopover</name>
    <message>
        <source>How it is run</source>
        <translation>Wie er ausgeführt wird</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Gleichzeitig</translation>
    </message>
    <message>
        <source>Stream the answers</source>
        <translation>Antworten streamen</translation>
    </message>
    <message>
        <source>Take unchanged answers from the cache</source>
        <translation>Unveränderte Antworten aus dem Zwischenspeicher nehmen</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Most dollars</source>
        <translation>Höchstens Dollar</translation>
    </message>
    <message>
        <source>✗ Not an amount in dollars, such as 2.50</source>
        <translation>✗ Kein Betrag in Dollar wie 2.50</translation>
    </message>
</context>
<context>
    <name>assay::widgets::Palette</name>
    <message>
        <source>Go to anything, run any action</source>
        <translation>Gehe zu …, führe eine Aktion aus</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehen zu</translation>
    </message>
</context>
<context>
    <name>assay::widgets::ParametersPage</name>
    <message>
        <source>0 always takes the likeliest word; providers allow up to 1 or 2</source>
        <translation>0 nimmt immer das wahrscheinlichste Wort; Anbieter erlauben bis 1 oder 2</translation>
    </message>
    <message>
        <source>0 to 1: only the likeliest words that make up this share</source>
        <translation>0 bis 1: nur die wahrscheinlichsten Wörter, die diesen Anteil ausmachen</translation>
    </message>
    <message>
        <source>most tokens of an answer; a budget needs it</source>
        <translation>höchste Zahl der Token einer Antwort; eine Kostengrenze braucht sie</translation>
    </message>
    <message>
        <source>repeats add 1 each; not every provider keeps its promise</source>
        <translation>Wiederholungen zählen je 1 dazu; nicht jeder Anbieter hält sein Versprechen</translation>
    </message>
    <message>
        <source>a text that ends the answer</source>
        <translation>ein Text, der die Antwort beendet</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Kept with the version. A model&apos;s own parameters go before these. Empty: not sent.</source>
        <translation>Bleibt bei der Version. Die eigenen Parameter eines Modells gehen vor. Leer: nicht gesendet.</translation>
    </message>
</context>
<context>
    <name>assay::widgets::PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Jemanden hinzufügen</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>ein Name</translation>
    </message>
    <message>
        <source>Who is named here can be given a queue of labels. A project keeps names, and no password: anybody who has the file can read it.</source>
        <translation>Wer hier genannt ist, kann eine Warteschlange zum Labeln bekommen. Ein Projekt bewahrt Namen und kein Passwort: Wer die Datei hat, kann sie lesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) in this project</source>
        <translation>
            <numerusform>%n Person in diesem Projekt</numerusform>
            <numerusform>%n Personen in diesem Projekt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::PickList</name>
    <message>
        <source>Nothing is called that</source>
        <translation>Nichts heißt so</translation>
    </message>
</context>
<context>
    <name>assay::widgets::PlainTableView</name>
    <message>
        <source>Columns of %1</source>
        <translation>Spalten von %1</translation>
    </message>
</context>
<context>
    <name>assay::widgets::PolicyForm</name>
    <message>
        <source>Name of the policy</source>
        <translation>Name der Vorgabe</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Bezug</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>A channel: the newest result of the version that it points to, with the same model and data.</source>
        <translation>Ein Kanal: das neueste Ergebnis der Version, auf die er zeigt, mit demselben Modell und denselben Daten.</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>Add a condition…</source>
        <translation>Bedingung hinzufügen…</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>New policy</source>
        <translation>Neue Vorgabe</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>As `assay-cli gate --policy` calls it.</source>
        <translation>Wie `assay-cli gate --policy` sie nennt.</translation>
    </message>
    <message>
        <source>Saving makes the next version; v%1 stays as it is.</source>
        <translation>Sichern macht die nächste Version; v%1 bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Vorgabe</translation>
    </message>
</context>
<context>
    <name>assay::widgets::PolicyPane</name>
    <message>
        <source>Policy</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>by %1 · %2</source>
        <translation>von %1 · %2</translation>
    </message>
    <message>
        <source>compared with what “%1” points to</source>
        <translation>verglichen mit dem, worauf „%1“ zeigt</translation>
    </message>
    <message>
        <source>This is %1. The newest is %2, and only that is judged.</source>
        <translation>Das ist %1. Die neueste ist %2, und nur die wird beurteilt.</translation>
    </message>
    <message>
        <source>What %1 changed</source>
        <translation>Was %1 änderte</translation>
    </message>
</context>
<context>
    <name>assay::widgets::PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Answer to the draft</source>
        <translation>Antwort auf den Entwurf</translation>
    </message>
    <message>
        <source>The draft as the model gets it</source>
        <translation>Der Entwurf, wie das Modell ihn bekommt</translation>
    </message>
    <message>
        <source>no cases yet ▾</source>
        <translation>noch keine Fälle ▾</translation>
    </message>
    <message>
        <source>Case of the preview: %1</source>
        <translation>Fall der Vorschau: %1</translation>
    </message>
    <message>
        <source>no model ▾</source>
        <translation>kein Modell ▾</translation>
    </message>
    <message>
        <source>Model of the estimate: %1</source>
        <translation>Modell der Schätzung: %1</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>Preis unbekannt</translation>
    </message>
    <message>
        <source>Four bytes a token, the input only: an estimate</source>
        <translation>Vier Bytes je Token, nur die Eingabe: eine Schätzung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) (estimate) · %1</source>
        <translation>
            <numerusform>%Ln Token (geschätzt) · %1</numerusform>
            <numerusform>%Ln Token (geschätzt) · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Nothing leaves this machine except to the addresses below, and only when you run something or test a connection. Keys lie in the keychain or in environment variables, never in a file that Assay writes.</source>
        <translation>Nichts verlässt diesen Rechner außer zu den Adressen unten, und nur, wenn Sie etwas ausführen oder eine Verbindung prüfen. Schlüssel liegen im Schlüsselbund oder in Umgebungsvariablen, nie in einer Datei, die Assay schreibt.</translation>
    </message>
    <message>
        <source>What may receive data from this machine</source>
        <translation>Was Daten von diesem Rechner bekommen darf</translation>
    </message>
    <message>
        <source>Allowed addresses</source>
        <translation>Erlaubte Adressen</translation>
    </message>
    <message>
        <source>None: nothing can leave.</source>
        <translation>Keine: nichts kann hinaus.</translation>
    </message>
    <message>
        <source>The way out, for all projects of yours</source>
        <translation>Der Weg hinaus, für alle Ihre Projekte</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation>der des Systems</translation>
    </message>
    <message>
        <source>Own certificates</source>
        <translation>Eigene Zertifikate</translation>
    </message>
    <message>
        <source>the system&apos;s; a file in PEM form</source>
        <translation>die des Systems; eine PEM-Datei</translation>
    </message>
    <message>
        <source>Allow http to other machines</source>
        <translation>http zu anderen Rechnern erlauben</translation>
    </message>
    <message>
        <source>Unencrypted</source>
        <translation>Unverschlüsselt</translation>
    </message>
    <message>
        <source>Keys and texts would cross the network readable. A server on this machine needs no permission.</source>
        <translation>Schlüssel und Texte gingen lesbar über das Netz. Ein Server auf diesem Rechner braucht keine Erlaubnis.</translation>
    </message>
    <message>
        <source>Where things lie on this machine</source>
        <translation>Wo was auf diesem Rechner liegt</translation>
    </message>
    <message>
        <source>Programs that projects may start to score</source>
        <translation>Programme, die Projekte zum Bewerten starten dürfen</translation>
    </message>
    <message>
        <source>Trusted programs</source>
        <translation>Erlaubte Programme</translation>
    </message>
    <message>
        <source>None: no project starts a program here before it was asked about.</source>
        <translation>Keine: Kein Projekt startet hier ein Programm, bevor danach gefragt wurde.</translation>
    </message>
</context>
<context>
    <name>assay::widgets::ProblemList</name>
    <message>
        <source>▲ line %1</source>
        <translation>▲ Zeile %1</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) in this draft</source>
        <translation>
            <numerusform>%n Problem in diesem Entwurf</numerusform>
            <numerusform>%n Probleme in diesem Entwurf</numerusform>
        </translation>
    </message>
    <message>
        <source>Fix it</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Fix line %1</source>
        <translation>Zeile %1 beheben</translation>
    </message>
</context>
<context>
    <name>assay::widgets::PromptPane</name>
    <message>
        <source>Allow on this machine</source>
        <translation>Auf diesem Rechner erlauben</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Output schema</source>
        <translation>Ausgabeschema</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Tool definitions, JSON</source>
        <translation>Werkzeugdefinitionen, JSON</translation>
    </message>
    <message>
        <source>Output schema, JSON Schema</source>
        <translation>Ausgabeschema, JSON-Schema</translation>
    </message>
    <message>
        <source>A list of tools, each with name, description and a JSON Schema of its parameters</source>
        <translation>Eine Liste von Werkzeugen, je mit Name, Beschreibung und einem JSON-Schema der Parameter</translation>
    </message>
    <message>
        <source>A JSON Schema that every answer has to follow; empty = any text</source>
        <translation>Ein JSON-Schema, dem jede Antwort folgen muss; leer = jeder Text</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>draft on %1</source>
        <translation>Entwurf auf %1</translation>
    </message>
    <message>
        <source>May this project send texts to %1?</source>
        <translation>Darf dieses Projekt Texte an %1 senden?</translation>
    </message>
    <message>
        <source>Nothing was sent yet. The answer is kept for this project on this machine.</source>
        <translation>Noch wurde nichts gesendet. Die Antwort bleibt für dieses Projekt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Diff</source>
        <translation>Diff</translation>
    </message>
</context>
<context>
    <name>assay::widgets::PromptTransfer</name>
    <message>
        <source>Written to %1</source>
        <translation>Nach %1 geschrieben</translation>
    </message>
    <message>
        <source>Import a prompt</source>
        <translation>Einen Prompt importieren</translation>
    </message>
    <message>
        <source>Prompts (*.md *.txt *.json *.prompt *.jinja *.j2);;All files (*)</source>
        <translation>Prompts (*.md *.txt *.json *.prompt *.jinja *.j2);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export this prompt</source>
        <translation>Diesen Prompt exportieren</translation>
    </message>
    <message>
        <source>Markdown (*.md);;Chat messages (*.json);;Text (*.txt)</source>
        <translation>Markdown (*.md);;Chatnachrichten (*.json);;Text (*.txt)</translation>
    </message>
    <message>
        <source>it looks like this</source>
        <translation>so sieht es aus</translation>
    </message>
    <message>
        <source>How does %1 mark its variables?</source>
        <translation>Wie kennzeichnet %1 seine Variablen?</translation>
    </message>
    <message>
        <source>as in Python: becomes {{name}}</source>
        <translation>wie in Python: wird {{name}}</translation>
    </message>
    <message>
        <source>Jinja: converted where the meaning is certain</source>
        <translation>Jinja: umgewandelt, wo die Bedeutung sicher ist</translation>
    </message>
    <message>
        <source>keep it as it is</source>
        <translation>lassen, wie es ist</translation>
    </message>
    <message>
        <source>no case yet</source>
        <translation>noch kein Fall</translation>
    </message>
    <message>
        <source>with case %1</source>
        <translation>mit Fall %1</translation>
    </message>
    <message>
        <source>needs a model: Settings (Ctrl+,)</source>
        <translation>braucht ein Modell: Einstellungen (Strg+,)</translation>
    </message>
    <message>
        <source>%1, to %2; without the key</source>
        <translation>%1, an %2; ohne den Schlüssel</translation>
    </message>
    <message>
        <source>Copy the prompt, filled in, as</source>
        <translation>Den ausgefüllten Prompt kopieren als</translation>
    </message>
    <message>
        <source>Text of the messages</source>
        <translation>Text der Nachrichten</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n line(s)</source>
        <translation>
            <numerusform>%n Zeile kopiert</numerusform>
            <numerusform>%n Zeilen kopiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::PromptsRoom</name>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation>Neuer Prompt</translation>
    </message>
    <message>
        <source>Name of the new prompt</source>
        <translation>Name des neuen Prompts</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Festschreiben</translation>
    </message>
    <message>
        <source>What changed, and why</source>
        <translation>Was sich änderte, und warum</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Probieren</translation>
    </message>
    <message>
        <source>Changes against… ▾</source>
        <translation>Gegenüber… ▾</translation>
    </message>
    <message>
        <source>Show what the draft changes</source>
        <translation>Zeigen, was der Entwurf ändert</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Nächstes Problem</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>Voriges Problem</translation>
    </message>
    <message>
        <source>Fix the problem</source>
        <translation>Das Problem beheben</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Nächster Reiter</translation>
    </message>
    <message>
        <source>Rename the prompt, or move it to a folder</source>
        <translation>Den Prompt umbenennen oder in einen Ordner legen</translation>
    </message>
    <message>
        <source>New name; a folder goes before a /</source>
        <translation>Neuer Name; ein Ordner steht vor einem /</translation>
    </message>
    <message>
        <source>Duplicate the prompt</source>
        <translation>Den Prompt verdoppeln</translation>
    </message>
    <message>
        <source>Name of the copy</source>
        <translation>Name der Kopie</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 Kopie</translation>
    </message>
    <message>
        <source>Archive the prompt</source>
        <translation>Den Prompt archivieren</translation>
    </message>
    <message>
        <source>Bring the prompt back from the archive</source>
        <translation>Den Prompt aus dem Archiv holen</translation>
    </message>
    <message>
        <source>Show or hide archived prompts</source>
        <translation>Archivierte Prompts zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Den Entwurf verwerfen</translation>
    </message>
    <message>
        <source>Export this prompt…</source>
        <translation>Diesen Prompt exportieren…</translation>
    </message>
    <message>
        <source>Copy as curl, Python, JSON or text…</source>
        <translation>Als curl, Python, JSON oder Text kopieren…</translation>
    </message>
    <message>
        <source>Add a message</source>
        <translation>Nachricht hinzufügen</translation>
    </message>
    <message>
        <source>Add an example</source>
        <translation>Beispiel hinzufügen</translation>
    </message>
    <message>
        <source>Write a first prompt</source>
        <translation>Den ersten Prompt schreiben</translation>
    </message>
    <message>
        <source>A prompt has messages with {{variables}}, and versions that never change. Two ways to begin:</source>
        <translation>Ein Prompt hat Nachrichten mit {{Variablen}} und Versionen, die sich nie ändern. Zwei Wege zum Anfang:</translation>
    </message>
    <message>
        <source>A new prompt</source>
        <translation>Ein neuer Prompt</translation>
    </message>
    <message>
        <source>a name, then type</source>
        <translation>ein Name, dann tippen</translation>
    </message>
    <message>
        <source>One you have</source>
        <translation>Einer, den Sie haben</translation>
    </message>
    <message>
        <source>text, Markdown or chat messages: drop it here</source>
        <translation>Text, Markdown oder Chatnachrichten: hier ablegen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>gespeichert %1</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>speichert…</translation>
    </message>
    <message>
        <source>Merged as %1</source>
        <translation>Als %1 zusammengeführt</translation>
    </message>
    <message>
        <source>No prompt yet</source>
        <translation>Noch kein Prompt</translation>
    </message>
    <message>
        <source>Changes against %1 ▾</source>
        <translation>Gegenüber %1 ▾</translation>
    </message>
    <message numerus="yes">
        <source>Run on %n case(s)</source>
        <translation>
            <numerusform>Mit %n Fall ausführen</numerusform>
            <numerusform>Mit %n Fällen ausführen</numerusform>
        </translation>
    </message>
    <message>
        <source>No dataset yet: variables are not checked</source>
        <translation>Noch kein Datensatz: Variablen werden nicht geprüft</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) in dataset %1</source>
        <translation>
            <numerusform>%n Fall im Datensatz %1</numerusform>
            <numerusform>%n Fälle im Datensatz %1</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no model to ask</source>
        <translation>Es gibt kein Modell, das gefragt werden kann</translation>
    </message>
    <message>
        <source>Add a provider and a model in Settings (Ctrl+,).</source>
        <translation>Fügen Sie Anbieter und Modell in den Einstellungen hinzu (Strg+,).</translation>
    </message>
    <message>
        <source>There is no case to try it on</source>
        <translation>Es gibt keinen Fall zum Probieren</translation>
    </message>
    <message>
        <source>Import a dataset first, in Data (Ctrl+2).</source>
        <translation>Importieren Sie erst einen Datensatz: Raum Daten (Strg+2).</translation>
    </message>
    <message>
        <source>Go to the history</source>
        <translation>Zum Verlauf</translation>
    </message>
    <message>
        <source>Move a channel to this version</source>
        <translation>Einen Kanal auf diese Version setzen</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
</context>
<context>
    <name>assay::widgets::ProviderDraft</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>New provider</source>
        <translation>Neuer Anbieter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Add provider</source>
        <translation>Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Adding it allows this project to send to that address from this machine. Its key is set next.</source>
        <translation>Wer ihn hinzufügt, erlaubt diesem Projekt, von diesem Rechner an die Adresse zu senden. Der Schlüssel folgt danach.</translation>
    </message>
</context>
<context>
    <name>assay::widgets::ProviderForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>Connections at once</source>
        <translation>Gleichzeitige Verbindungen</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>parallel</translation>
    </message>
    <message>
        <source>Requests a minute</source>
        <translation>Anfragen je Minute</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen/min</translation>
    </message>
    <message>
        <source>Tokens a minute</source>
        <translation>Token je Minute</translation>
    </message>
    <message>
        <source>tokens a minute</source>
        <translation>Token/min</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>For every provider of yours, kept on this machine</source>
        <translation>Für jeden Ihrer Anbieter, auf diesem Rechner aufbewahrt</translation>
    </message>
    <message>
        <source>Allow on this machine</source>
        <translation>Auf diesem Rechner erlauben</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>May receive data</source>
        <translation>Darf Daten bekommen</translation>
    </message>
    <message>
        <source>✓ allowed on this machine</source>
        <translation>✓ auf diesem Rechner erlaubt</translation>
    </message>
    <message>
        <source>○ not allowed yet</source>
        <translation>○ noch nicht erlaubt</translation>
    </message>
    <message>
        <source>nothing is sent there</source>
        <translation>nichts wird dorthin gesendet</translation>
    </message>
    <message>
        <source>by ASSAY_ALLOW_ENDPOINT</source>
        <translation>durch ASSAY_ALLOW_ENDPOINT</translation>
    </message>
    <message>
        <source>for this project</source>
        <translation>für dieses Projekt</translation>
    </message>
    <message>
        <source>for this project, since %1</source>
        <translation>für dieses Projekt, seit %1</translation>
    </message>
</context>
<context>
    <name>assay::widgets::ProviderModels</name>
    <message>
        <source>Models of this provider</source>
        <translation>Modelle dieses Anbieters</translation>
    </message>
    <message>
        <source>No model yet. Test the connection to see which it serves, then add the ones you want to run.</source>
        <translation>Noch kein Modell. Prüfen Sie die Verbindung, um zu sehen, welche er anbietet, und fügen Sie die hinzu, die Sie brauchen.</translation>
    </message>
    <message>
        <source>Models here</source>
        <translation>Modelle hier</translation>
    </message>
    <message>
        <source>dollars a million tokens</source>
        <translation>Dollar je Million Token</translation>
    </message>
    <message>
        <source>prices of %1, dollars a million tokens</source>
        <translation>Preise vom %1, Dollar je Million Token</translation>
    </message>
    <message>
        <source>Id of a model</source>
        <translation>Kennung eines Modells</translation>
    </message>
    <message>
        <source>as typed</source>
        <translation>wie getippt</translation>
    </message>
    <message>
        <source>Type an id; after Test connection they are listed here</source>
        <translation>Tippen Sie eine Kennung; nach „Verbindung prüfen“ sind sie hier aufgeführt</translation>
    </message>
</context>
<context>
    <name>assay::widgets::ProviderPane</name>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Allow on this machine</source>
        <translation>Auf diesem Rechner erlauben</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>May this project send to %1?</source>
        <translation>Darf dieses Projekt an %1 senden?</translation>
    </message>
    <message>
        <source>It would get the texts of your runs (%1). Nothing was sent yet. Your answer is kept on this machine, for this project, address and key source.</source>
        <translation>Es bekäme die Texte Ihrer Läufe (%1). Noch wurde nichts gesendet. Ihre Antwort bleibt auf diesem Rechner, für dieses Projekt, diese Adresse und Schlüsselquelle.</translation>
    </message>
</context>
<context>
    <name>assay::widgets::ProvidersPage</name>
    <message>
        <source>Providers and keys</source>
        <translation>Anbieter und Schlüssel</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>No provider yet</source>
        <translation>Noch kein Anbieter</translation>
    </message>
    <message>
        <source>A provider is a place that serves models: a server on this machine, or a vendor. Nothing is sent to it before you say so.</source>
        <translation>Ein Anbieter ist ein Ort, der Modelle anbietet: ein Server auf diesem Rechner oder ein Hersteller. Nichts wird an ihn gesendet, bevor Sie es sagen.</translation>
    </message>
    <message>
        <source>A server answers on %1</source>
        <translation>An %1 antwortet ein Server</translation>
    </message>
    <message>
        <source>usually %1</source>
        <translation>üblich: %1</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>A vendor, or a server elsewhere</source>
        <translation>Hersteller oder Server anderswo</translation>
    </message>
    <message>
        <source>OpenAI, Anthropic, Google, or your own</source>
        <translation>OpenAI, Anthropic, Google oder Ihr eigener</translation>
    </message>
    <message>
        <source>Nothing leaves this machine except to the addresses above</source>
        <translation>Nichts verlässt diesen Rechner außer zu den Adressen oben</translation>
    </message>
    <message>
        <source>What to add</source>
        <translation>Was hinzugefügt wird</translation>
    </message>
    <message>
        <source>your own address</source>
        <translation>Ihre eigene Adresse</translation>
    </message>
</context>
<context>
    <name>assay::widgets::QuestionEdit</name>
    <message>
        <source>What is asked</source>
        <translation>Was gefragt wird</translation>
    </message>
    <message>
        <source>Short name, as filters call it</source>
        <translation>Kurzer Name, wie Filter ihn nennen</translation>
    </message>
    <message>
        <source>label.%1 in filters</source>
        <translation>label.%1 in Filtern</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>An item is done only when this has an answer</source>
        <translation>Ein Stück ist erst erledigt, wenn dies beantwortet ist</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>First and last step</source>
        <translation>Erste und letzte Stufe</translation>
    </message>
    <message>
        <source>Answers, separated by commas</source>
        <translation>Antworten, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>1–5 asks how much, in five steps; empty asks only which</source>
        <translation>1–5 fragt wie sehr, in fünf Stufen; leer fragt nur welche</translation>
    </message>
</context>
<context>
    <name>assay::widgets::QuestionRow</name>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (freiwillig)</translation>
    </message>
    <message>
        <source>select words in the answer, then press a key</source>
        <translation>Wörter in der Antwort wählen, dann Taste drücken</translation>
    </message>
    <message>
        <source>Space to write, Ctrl+Enter when it is done</source>
        <translation>Leertaste zum Schreiben, Strg+Eingabe am Ende</translation>
    </message>
</context>
<context>
    <name>assay::widgets::QueueForm</name>
    <message>
        <source>Filter of the answers to judge</source>
        <translation>Filter der zu beurteilenden Antworten</translation>
    </message>
    <message>
        <source>Make the queue</source>
        <translation>Warteschlange anlegen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln items</source>
        <translation>
            <numerusform>%Ln Stück</numerusform>
            <numerusform>%Ln Stücke</numerusform>
        </translation>
    </message>
    <message>
        <source>New queue</source>
        <translation>Neue Warteschlange</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>as its labellers see it</source>
        <translation>wie ihn die Beurteilenden sehen</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Any filter of Results; empty = every answer of the project. Only answers without an error are asked about.</source>
        <translation>Jeder Filter der Ergebnisse; leer = alle Antworten des Projekts. Gefragt wird nur nach Antworten ohne Fehler.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>names, separated by commas; empty = anyone</source>
        <translation>Namen, durch Kommas getrennt; leer = alle</translation>
    </message>
    <message>
        <source>Each item by</source>
        <translation>Jedes Stück von</translation>
    </message>
    <message>
        <source>People an item</source>
        <translation>Personen je Stück</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Empty: one, and two for a tenth of the items, so that agreement can be measured.</source>
        <translation>Leer: eine, und zwei bei einem Zehntel der Stücke, damit die Übereinstimmung zu messen ist.</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>The sample</source>
        <translation>Die Stichprobe</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>items, drawn with the seed</source>
        <translation>Stücke, gezogen mit dem Startwert</translation>
    </message>
    <message>
        <source>The seed</source>
        <translation>Der Startwert</translation>
    </message>
    <message>
        <source>blind</source>
        <translation>blind</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>Blind: no model, version, score or other answer is shown; the order is random for each person.</source>
        <translation>Blind: Kein Modell, keine Version, kein Wert und keine andere Antwort ist zu sehen; die Folge ist für jede Person zufällig.</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Markdown. What is right, what is wrong, and how to tell; every answer remembers the wording it was given under.</source>
        <translation>Markdown. Was richtig ist, was falsch, und woran man es merkt; jede Antwort merkt sich, unter welchem Wortlaut sie gegeben wurde.</translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation>Frage hinzufügen</translation>
    </message>
    <message>
        <source>Add a question…</source>
        <translation>Frage hinzufügen…</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Known here: %1</source>
        <translation>Hier bekannt: %1</translation>
    </message>
    <message>
        <source>As many of each</source>
        <translation>Je gleich viele nach</translation>
    </message>
    <message>
        <source>of a sample: tag, model, version, prompt, pass, or a variable of the cases</source>
        <translation>einer Stichprobe: tag, model, version, prompt, pass oder eine Variable der Fälle</translation>
    </message>
    <message>
        <source>Hidden repeats</source>
        <translation>Verdeckte Wiederholungen</translation>
    </message>
    <message>
        <source>Hidden repeats, percent</source>
        <translation>Verdeckte Wiederholungen, Prozent</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>% of the items</source>
        <translation>% der Stücke</translation>
    </message>
    <message>
        <source>They come a second time, much later, to those who judged them: how often people say the same again is told beside agreement.</source>
        <translation>Sie kommen viel später ein zweites Mal zu denen, die sie beurteilt haben: Wie oft Menschen wieder dasselbe sagen, steht neben der Übereinstimmung.</translation>
    </message>
</context>
<context>
    <name>assay::widgets::QueuePane</name>
    <message>
        <source>Queues</source>
        <translation>Warteschlangen</translation>
    </message>
    <message>
        <source>Your pace</source>
        <translation>Ihr Tempo</translation>
    </message>
    <message>
        <source>Answered today</source>
        <translation>Heute beantwortet</translation>
    </message>
    <message>
        <source>Time left at this pace</source>
        <translation>Restzeit bei diesem Tempo</translation>
    </message>
    <message>
        <source>From the last items you answered here, rests of over half a minute left out</source>
        <translation>Aus den letzten Stücken, die Sie hier beantwortet haben, ohne Pausen über eine halbe Minute</translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation>%1 je Stunde</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
</context>
<context>
    <name>assay::widgets::RailEntry</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::widgets::RecordButton</name>
    <message>
        <source>Show these results</source>
        <translation>Diese Ergebnisse zeigen</translation>
    </message>
</context>
<context>
    <name>assay::widgets::ReportBody</name>
    <message>
        <source>Report of two columns</source>
        <translation>Bericht zweier Spalten</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Quality by scorer</source>
        <translation>Qualität nach Bewerter</translation>
    </message>
    <message>
        <source>Cost, latency, tokens</source>
        <translation>Kosten, Latenz, Token</translation>
    </message>
    <message>
        <source>Cost, latency and tokens</source>
        <translation>Kosten, Latenz und Token</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Quality by segment</source>
        <translation>Qualität nach Segment</translation>
    </message>
    <message>
        <source>Shows exactly these cases</source>
        <translation>Zeigt genau diese Fälle</translation>
    </message>
    <message>
        <source>by %1; p adjusted over scorers × segments</source>
        <translation>nach %1; p angepasst über Bewerter × Segmente</translation>
    </message>
</context>
<context>
    <name>assay::widgets::ReportPage</name>
    <message>
        <source>tag</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>✓ Saved %1</source>
        <translation>✓ %1 gesichert</translation>
    </message>
    <message>
        <source>Divide the report by…</source>
        <translation>Den Bericht teilen nach…</translation>
    </message>
    <message>
        <source>Swap the sides of the report</source>
        <translation>Die Seiten des Berichts tauschen</translation>
    </message>
    <message>
        <source>Export the report as HTML…</source>
        <translation>Den Bericht als HTML exportieren…</translation>
    </message>
    <message>
        <source>Back to the cells</source>
        <translation>Zurück zu den Zellen</translation>
    </message>
    <message>
        <source>Choose A</source>
        <translation>A wählen</translation>
    </message>
    <message>
        <source>Choose B</source>
        <translation>B wählen</translation>
    </message>
    <message>
        <source>‹ Cells</source>
        <translation>‹ Zellen</translation>
    </message>
    <message>
        <source>Divide by…</source>
        <translation>Teilen nach…</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>Export HTML…</source>
        <translation>HTML exportieren…</translation>
    </message>
    <message>
        <source>Comparing case by case…</source>
        <translation>Vergleicht Fall für Fall…</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleicht</translation>
    </message>
    <message>
        <source>choose a column</source>
        <translation>Spalte wählen</translation>
    </message>
    <message>
        <source>The baseline (1)</source>
        <translation>Der Bezug (1)</translation>
    </message>
    <message>
        <source>What is compared with it (2)</source>
        <translation>Was damit verglichen wird (2)</translation>
    </message>
    <message>
        <source>against</source>
        <translation>gegen</translation>
    </message>
    <message>
        <source>These columns share no case</source>
        <translation>Diese Spalten haben keinen Fall gemeinsam</translation>
    </message>
    <message>
        <source>Only cases with the same id and content are compared: %1.</source>
        <translation>Verglichen werden nur Fälle mit gleicher Kennung und gleichem Inhalt: %1.</translation>
    </message>
    <message>
        <source>Compare two columns in full</source>
        <translation>Zwei Spalten ganz vergleichen</translation>
    </message>
    <message>
        <source>Choose any two columns of any runs. They are compared on the cases that both have.</source>
        <translation>Wählen Sie zwei beliebige Spalten beliebiger Läufe. Verglichen wird auf den Fällen, die beide haben.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Another baseline</source>
        <translation>Anderer Bezug</translation>
    </message>
    <message>
        <source>a column of this run or of an earlier one</source>
        <translation>eine Spalte dieses oder eines früheren Laufs</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Vergleichen mit…</translation>
    </message>
    <message>
        <source>Compare what…</source>
        <translation>Vergleichen, was…</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Divide the cases by</source>
        <translation>Die Fälle teilen nach</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>all cases together</source>
        <translation>alle Fälle zusammen</translation>
    </message>
    <message>
        <source>variable of the case</source>
        <translation>Variable des Falls</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Den Bericht exportieren</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Webseiten (*.html)</translation>
    </message>
</context>
<context>
    <name>assay::widgets::ResultPane</name>
    <message>
        <source>The result in full</source>
        <translation>Das ganze Ergebnis</translation>
    </message>
    <message>
        <source>Answers to the same case</source>
        <translation>Antworten auf denselben Fall</translation>
    </message>
    <message>
        <source>This result was replaced</source>
        <translation>Dieses Ergebnis wurde ersetzt</translation>
    </message>
    <message>
        <source>No result</source>
        <translation>Kein Ergebnis</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>repeat %1</source>
        <translation>Wiederholung %1</translation>
    </message>
    <message>
        <source>Compare the words with another answer…</source>
        <translation>Die Wörter mit einer anderen Antwort vergleichen…</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Vorher: %1</translation>
    </message>
    <message>
        <source>One of the two has no text.</source>
        <translation>Eine der beiden hat keinen Text.</translation>
    </message>
    <message>
        <source>This: %1</source>
        <translation>Diese: %1</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Nicht mehr vergleichen</translation>
    </message>
    <message>
        <source>Compare the words with</source>
        <translation>Die Wörter vergleichen mit</translation>
    </message>
</context>
<context>
    <name>assay::widgets::ResultTable</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
</context>
<context>
    <name>assay::widgets::ResultsBar</name>
    <message>
        <source>Filter of the results</source>
        <translation>Filter der Ergebnisse</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>sucht…</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 und mehr</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>results found, results in all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Rows that the filter takes, of all results; the time until the first of them were there</source>
        <translation>Zeilen, die der Filter nimmt, von allen Ergebnissen; die Zeit, bis die ersten da waren</translation>
    </message>
</context>
<context>
    <name>assay::widgets::ResultsRoom</name>
    <message>
        <source>Filter the results</source>
        <translation>Die Ergebnisse filtern</translation>
    </message>
    <message>
        <source>Next result</source>
        <translation>Nächstes Ergebnis</translation>
    </message>
    <message>
        <source>Previous result</source>
        <translation>Voriges Ergebnis</translation>
    </message>
    <message>
        <source>Sort by…</source>
        <translation>Sortieren nach…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Die Antwort zeigen</translation>
    </message>
    <message>
        <source>Show the messages</source>
        <translation>Die Nachrichten zeigen</translation>
    </message>
    <message>
        <source>Show request and answer raw</source>
        <translation>Anfrage und Antwort roh zeigen</translation>
    </message>
    <message>
        <source>Show all answers to this case</source>
        <translation>Alle Antworten auf diesen Fall zeigen</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Nächster Reiter</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Voriger Reiter</translation>
    </message>
    <message>
        <source>Compare the words with another answer…</source>
        <translation>Die Wörter mit einer anderen Antwort vergleichen…</translation>
    </message>
    <message>
        <source>Open in Compare</source>
        <translation>Im Vergleich öffnen</translation>
    </message>
    <message>
        <source>Add as a case…</source>
        <translation>Als Fall hinzufügen…</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>Die Antwort kopieren</translation>
    </message>
    <message>
        <source>There is no text to copy</source>
        <translation>Es gibt keinen Text zum Kopieren</translation>
    </message>
    <message>
        <source>Copied the answer</source>
        <translation>Antwort kopiert</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Die gewählten Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy the result as JSON</source>
        <translation>Das Ergebnis als JSON kopieren</translation>
    </message>
    <message>
        <source>Erase the texts of this run…</source>
        <translation>Die Texte dieses Laufs löschen…</translation>
    </message>
    <message>
        <source>Columns to show</source>
        <translation>Spalten, die gezeigt werden</translation>
    </message>
    <message>
        <source>scorer</source>
        <translation>Bewerter</translation>
    </message>
    <message>
        <source>Sort by; once more turns it round</source>
        <translation>Sortieren nach; noch einmal dreht um</translation>
    </message>
    <message>
        <source>largest first</source>
        <translation>größte zuerst</translation>
    </message>
    <message>
        <source>smallest first</source>
        <translation>kleinste zuerst</translation>
    </message>
    <message>
        <source>Export the results shown</source>
        <translation>Die gezeigten Ergebnisse exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON lines (*.jsonl)</source>
        <translation>CSV (*.csv);;JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message>
        <source>More than %1 rows: export them to a file</source>
        <translation>Mehr als %1 Zeilen: exportieren Sie sie in eine Datei</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>rows written, rows in all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Exporting the results</source>
        <translation>Die Ergebnisse werden exportiert</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %Ln rows to %1</source>
        <translation>
            <numerusform>%Ln Zeile nach %1 geschrieben</numerusform>
            <numerusform>%Ln Zeilen nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written</source>
        <translation>Der Export wurde abgebrochen; keine Datei wurde geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln rows</source>
        <translation>
            <numerusform>%Ln Zeile kopiert</numerusform>
            <numerusform>%Ln Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied the result as JSON</source>
        <translation>Ergebnis als JSON kopiert</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Back to the results</source>
        <translation>Zurück zu den Ergebnissen</translation>
    </message>
    <message>
        <source>No result passes this filter.</source>
        <translation>Kein Ergebnis passt zu diesem Filter.</translation>
    </message>
    <message>
        <source>Show all results</source>
        <translation>Alle Ergebnisse zeigen</translation>
    </message>
    <message>
        <source>Every answer lands here</source>
        <translation>Jede Antwort landet hier</translation>
    </message>
    <message>
        <source>Run a prompt over some cases, and each answer stands here with its scores, its cost and what was sent.</source>
        <translation>Lassen Sie einen Prompt über einige Fälle laufen; jede Antwort steht dann hier mit ihren Bewertungen, ihren Kosten und dem, was gesendet wurde.</translation>
    </message>
    <message>
        <source>Go to Compare</source>
        <translation>Zum Vergleich</translation>
    </message>
    <message>
        <source>Run a comparison</source>
        <translation>Einen Vergleich laufen lassen</translation>
    </message>
    <message>
        <source>versions and models side by side over a dataset</source>
        <translation>Versionen und Modelle nebeneinander über einen Datensatz</translation>
    </message>
    <message>
        <source>Erasing the texts of “%1”</source>
        <translation>Die Texte von „%1“ werden gelöscht</translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation>Noch keine Ergebnisse</translation>
    </message>
    <message>
        <source>There is no result %1</source>
        <translation>Es gibt kein Ergebnis %1</translation>
    </message>
    <message>
        <source>More ▾</source>
        <translation>Mehr ▾</translation>
    </message>
    <message>
        <source>No result</source>
        <translation>Kein Ergebnis</translation>
    </message>
    <message>
        <source>variable of the case</source>
        <translation>Variable des Falls</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Labeln</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>cases read, cases in all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Reading “%1” of every case, once</source>
        <comment>a variable</comment>
        <translation>Liest „%1“ jedes Falls, einmal</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Group the results</source>
        <translation>Ergebnisse gruppieren</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>Einzeln</translation>
    </message>
    <message>
        <source>By case</source>
        <translation>Nach Fall</translation>
    </message>
    <message>
        <source>By version</source>
        <translation>Nach Version</translation>
    </message>
    <message>
        <source>A draft that was never committed has no version to filter by</source>
        <translation>Ein nie festgeschriebener Entwurf hat keine Version, nach der zu filtern wäre</translation>
    </message>
    <message>
        <source>Showing “%1”</source>
        <translation>Zeigt „%1“</translation>
    </message>
    <message>
        <source>Choose by facet</source>
        <translation>Nach Facette wählen</translation>
    </message>
    <message>
        <source>Group by…</source>
        <translation>Gruppieren nach…</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gesicherte Ansichten</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht sichern</translation>
    </message>
    <message>
        <source>Label…</source>
        <translation>Labeln…</translation>
    </message>
    <message>
        <source>Tag the cases…</source>
        <translation>Fälle markieren…</translation>
    </message>
    <message>
        <source>Put the cases into a dataset…</source>
        <translation>Fälle in einen Datensatz legen…</translation>
    </message>
    <message>
        <source>Run the cases again…</source>
        <translation>Fälle noch einmal laufen lassen…</translation>
    </message>
    <message>
        <source>Bring in traces</source>
        <translation>Traces einlesen</translation>
    </message>
    <message>
        <source>what your application answered in production, from OpenTelemetry or Langfuse</source>
        <translation>was Ihre Anwendung im Betrieb geantwortet hat, aus OpenTelemetry oder Langfuse</translation>
    </message>
    <message>
        <source>Import traces…</source>
        <translation>Traces importieren …</translation>
    </message>
    <message>
        <source>%1 spans, %2 answers</source>
        <translation>%1 Spans, %2 Antworten</translation>
    </message>
    <message>
        <source>Bringing in %1</source>
        <translation>%1 wird eingelesen</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing was kept</source>
        <translation>Der Import wurde abgebrochen; nichts wurde behalten</translation>
    </message>
    <message>
        <source>Import traces of production</source>
        <translation>Traces aus dem Betrieb importieren</translation>
    </message>
    <message>
        <source>Traces of OpenTelemetry or Langfuse (*.jsonl *.json);;All files (*)</source>
        <translation>Traces von OpenTelemetry oder Langfuse (*.jsonl *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export the groups shown</source>
        <translation>Die gezeigten Gruppen exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %Ln groups to %1</source>
        <translation>
            <numerusform>%Ln Gruppe nach %1 geschrieben</numerusform>
            <numerusform>%Ln Gruppen nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>By query</source>
        <translation>Nach Anfrage</translation>
    </message>
    <message>
        <source>production: a trace each, with its cost</source>
        <translation>Betrieb: je ein Trace, mit seinen Kosten</translation>
    </message>
    <message>
        <source>Compare its run with…</source>
        <translation>Seinen Lauf vergleichen mit…</translation>
    </message>
    <message>
        <source>Score its run again…</source>
        <translation>Den Lauf noch einmal bewerten …</translation>
    </message>
    <message>
        <source>Choose a result or a run first: its answers are scored</source>
        <translation>Wählen Sie zuerst ein Ergebnis oder einen Lauf: Dessen Antworten werden bewertet</translation>
    </message>
</context>
<context>
    <name>assay::widgets::Room</name>
    <message>
        <source>Open another project…</source>
        <translation>Anderes Projekt öffnen…</translation>
    </message>
    <message>
        <source>Reading the project file…</source>
        <translation>Die Projektdatei wird gelesen…</translation>
    </message>
    <message>
        <source>Copied; run it in a terminal: %1</source>
        <translation>Kopiert; führen Sie ihn in einem Terminal aus: %1</translation>
    </message>
    <message>
        <source>%1-saved</source>
        <comment>name of a file</comment>
        <translation>%1-gerettet</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>Retten, was lesbar ist</translation>
    </message>
    <message>
        <source>Copy the command for it</source>
        <translation>Befehl dafür kopieren</translation>
    </message>
</context>
<context>
    <name>assay::widgets::RunActions</name>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Cancel the run</source>
        <translation>Den Lauf abbrechen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Retry errors</source>
        <translation>Fehler erneut versuchen</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Providers in Settings</source>
        <translation>Anbieter in den Einstellungen</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>✗ Not every answer came</source>
        <translation>✗ Nicht jede Antwort kam</translation>
    </message>
    <message>
        <source>○ Stopped by the budget</source>
        <translation>○ Von der Kostengrenze angehalten</translation>
    </message>
    <message>
        <source>○ Interrupted</source>
        <translation>○ Unterbrochen</translation>
    </message>
    <message>
        <source>○ Not whole</source>
        <translation>○ Nicht vollständig</translation>
    </message>
    <message>
        <source>○ Stopped</source>
        <translation>○ Angehalten</translation>
    </message>
    <message>
        <source>its texts were erased, so it cannot go on</source>
        <translation>seine Texte wurden gelöscht, darum kann er nicht weitergehen</translation>
    </message>
</context>
<context>
    <name>assay::widgets::RunPane</name>
    <message>
        <source>Show results</source>
        <translation>Ergebnisse zeigen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Erase texts…</source>
        <translation>Texte löschen…</translation>
    </message>
    <message>
        <source>Erase the texts of this run?</source>
        <translation>Die Texte dieses Laufs löschen?</translation>
    </message>
    <message>
        <source>What stays: scores, verdicts, costs, times, and the hashes that prove what was there. Filters on words find these answers no more. It cannot be undone; backups keep what they hold.</source>
        <translation>Was bleibt: Bewertungen, Urteile, Kosten, Zeiten und die Hashes, die belegen, was da war. Filter nach Wörtern finden diese Antworten nicht mehr. Es lässt sich nicht rückgängig machen; Sicherungen behalten, was sie haben.</translation>
    </message>
    <message>
        <source>Why: it stays in the log</source>
        <translation>Warum: es bleibt im Protokoll</translation>
    </message>
    <message>
        <source>Reason for erasing</source>
        <translation>Grund der Löschung</translation>
    </message>
    <message>
        <source>Erase texts</source>
        <translation>Texte löschen</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>No run</source>
        <translation>Kein Lauf</translation>
    </message>
    <message>
        <source>The texts of this run were erased.</source>
        <translation>Die Texte dieses Laufs wurden gelöscht.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message numerus="yes">
        <source>What goes for good: every answer, tool call, thinking and error text of its %Ln results, and what scorers wrote about them, %1 in all.</source>
        <translation>
            <numerusform>Was für immer verschwindet: jede Antwort, jeder Werkzeugaufruf, Gedanke und Fehlertext seines %Ln Ergebnisses und was Bewerter dazu schrieben, zusammen %1.</numerusform>
            <numerusform>Was für immer verschwindet: jede Antwort, jeder Werkzeugaufruf, Gedanke und Fehlertext seiner %Ln Ergebnisse und was Bewerter dazu schrieben, zusammen %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erasing the texts and writing the file anew…</source>
        <translation>Die Texte werden gelöscht, die Datei wird neu geschrieben…</translation>
    </message>
    <message>
        <source>erased on request</source>
        <translation>auf Wunsch gelöscht</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Vergleichen mit…</translation>
    </message>
    <message>
        <source>Score again…</source>
        <translation>Noch einmal bewerten …</translation>
    </message>
</context>
<context>
    <name>assay::widgets::RunsPage</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
</context>
<context>
    <name>assay::widgets::SampleForm</name>
    <message>
        <source>Sample</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source>How many cases</source>
        <translation>Wie viele Fälle</translation>
    </message>
    <message>
        <source>cases, seed</source>
        <translation>Fälle, Startwert</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>into the dataset</source>
        <translation>in den Datensatz</translation>
    </message>
    <message>
        <source>Name of the dataset</source>
        <translation>Name des Datensatzes</translation>
    </message>
    <message>
        <source>%1 sample</source>
        <translation>%1 Stichprobe</translation>
    </message>
    <message>
        <source>Draw from %1</source>
        <translation>Aus %1 ziehen</translation>
    </message>
    <message>
        <source>The same seed draws the same cases.</source>
        <translation>Derselbe Startwert zieht dieselben Fälle.</translation>
    </message>
    <message>
        <source>“%1” is no number of cases</source>
        <translation>„%1“ ist keine Zahl von Fällen</translation>
    </message>
    <message>
        <source>Write a whole number from 1 on.</source>
        <translation>Schreiben Sie eine ganze Zahl ab 1.</translation>
    </message>
</context>
<context>
    <name>assay::widgets::ScoreAgain</name>
    <message>
        <source>Allow</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>Don&apos;t run</source>
        <translation>Nicht starten</translation>
    </message>
    <message>
        <source>Scores the stored answers of this run with more scorers; no model that answered is asked again. Scores only ever come in, so there is no undo.</source>
        <translation>Bewertet die gespeicherten Antworten dieses Laufs mit weiteren Bewertern; kein Modell, das geantwortet hat, wird noch einmal gefragt. Werte kommen nur hinzu, darum lässt es sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Scoring was cancelled; nothing was changed</source>
        <translation>Das Bewerten wurde abgebrochen; nichts wurde geändert</translation>
    </message>
</context>
<context>
    <name>assay::widgets::ScoreForm</name>
    <message>
        <source>Score</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>Score the answers of “%1” again</source>
        <translation>Die Antworten von „%1“ noch einmal bewerten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stored answers. No model that answered is asked again; judges and programs are. Scores only ever come in: what is given stays in the log and cannot be undone.</source>
        <translation>
            <numerusform>%Ln gespeicherte Antwort. Kein Modell, das geantwortet hat, wird noch einmal gefragt; Richter und Programme schon. Werte kommen nur hinzu: Was gegeben ist, bleibt im Protokoll und lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>%Ln gespeicherte Antworten. Kein Modell, das geantwortet hat, wird noch einmal gefragt; Richter und Programme schon. Werte kommen nur hinzu: Was gegeben ist, bleibt im Protokoll und lässt sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>choose scorers</source>
        <translation>Bewerter wählen</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr</translation>
    </message>
    <message>
        <source>Add a judge…</source>
        <translation>Richter hinzufügen …</translation>
    </message>
</context>
<context>
    <name>assay::widgets::ScoreLines</name>
    <message>
        <source>Scorer</source>
        <translation>Bewerter</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>%1, reason: %2</source>
        <translation>%1, Grund: %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>assay::widgets::ScoreTable</name>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;, %2: %3</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;, %2: %3</translation>
    </message>
</context>
<context>
    <name>assay::widgets::SettingsRoom</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Add provider…</source>
        <translation>Anbieter hinzufügen…</translation>
    </message>
    <message>
        <source>Add model…</source>
        <translation>Modell hinzufügen…</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Verdichten</translation>
    </message>
    <message>
        <source>Restore as…</source>
        <translation>Wiederherstellen als…</translation>
    </message>
    <message>
        <source>Pages of Settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Withdrawn: %1</source>
        <translation>Widerrufen: %1</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Entfernt: %1</translation>
    </message>
    <message>
        <source>Verifying the project</source>
        <translation>Das Projekt wird geprüft</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Es wird gesichert</translation>
    </message>
    <message>
        <source>Compacting</source>
        <translation>Es wird verdichtet</translation>
    </message>
    <message>
        <source>Restoring a backup</source>
        <translation>Eine Sicherung wird wiederhergestellt</translation>
    </message>
    <message>
        <source>Testing %1</source>
        <translation>%1 wird geprüft</translation>
    </message>
    <message>
        <source>About Assay</source>
        <translation>Über Assay</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
</context>
<context>
    <name>assay::widgets::SetupChips</name>
    <message numerus="yes">
        <source>%n repeats</source>
        <translation>
            <numerusform>%n Wiederholung</numerusform>
            <numerusform>%n Wiederholungen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 repeat</source>
        <translation>1 Wiederholung</translation>
    </message>
    <message>
        <source>not streamed</source>
        <translation>nicht gestreamt</translation>
    </message>
    <message>
        <source>without cache</source>
        <translation>ohne Zwischenspeicher</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>choose versions</source>
        <translation>Versionen wählen</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>choose models</source>
        <translation>Modelle wählen</translation>
    </message>
    <message>
        <source>choose a dataset</source>
        <translation>Datensatz wählen</translation>
    </message>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n Fall</numerusform>
            <numerusform>%n Fälle</numerusform>
        </translation>
    </message>
    <message>
        <source>all cases</source>
        <translation>alle Fälle</translation>
    </message>
    <message>
        <source>%1 of %2 columns</source>
        <translation>%1 von %2 Spalten</translation>
    </message>
    <message>
        <source>on</source>
        <comment>comparison on dataset</comment>
        <translation>auf</translation>
    </message>
    <message>
        <source>by</source>
        <comment>comparison by scorers</comment>
        <translation>nach</translation>
    </message>
    <message>
        <source>choose scorers</source>
        <translation>Bewerter wählen</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Bezug</translation>
    </message>
</context>
<context>
    <name>assay::widgets::SkipBar</name>
    <message>
        <source>Why it is skipped</source>
        <translation>Warum es übersprungen wird</translation>
    </message>
    <message>
        <source>Skip it, because</source>
        <translation>Überspringen, weil</translation>
    </message>
    <message>
        <source>I cannot tell</source>
        <translation>ich es nicht sagen kann</translation>
    </message>
    <message>
        <source>something is missing</source>
        <translation>etwas fehlt</translation>
    </message>
    <message>
        <source>the text is broken</source>
        <translation>der Text kaputt ist</translation>
    </message>
    <message>
        <source>it names its model</source>
        <translation>er sein Modell nennt</translation>
    </message>
    <message>
        <source>other words, then Enter</source>
        <translation>andere Worte, dann Eingabe</translation>
    </message>
    <message>
        <source>Reason for skipping</source>
        <translation>Grund des Überspringens</translation>
    </message>
    <message>
        <source>Do not skip</source>
        <translation>Nicht überspringen</translation>
    </message>
</context>
<context>
    <name>assay::widgets::SplitForm</name>
    <message>
        <source>Split</source>
        <translation>Aufteilen</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Parts and their shares</source>
        <translation>Teile und ihre Anteile</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Alike in tags that begin with</source>
        <translation>Gleich verteilt nach Tags mit</translation>
    </message>
    <message>
        <source>Tags that are divided alike begin with</source>
        <translation>Gleich verteilte Tags beginnen mit</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Every case falls into one part; each part becomes a dataset. The same seed gives the same parts.</source>
        <translation>Jeder Fall kommt in einen Teil; jeder Teil wird ein Datensatz. Derselbe Startwert ergibt dieselben Teile.</translation>
    </message>
    <message>
        <source>Split %1</source>
        <translation>%1 aufteilen</translation>
    </message>
</context>
<context>
    <name>assay::widgets::Splitter</name>
    <message>
        <source>Border between two panels</source>
        <translation>Grenze zwischen zwei Flächen</translation>
    </message>
</context>
<context>
    <name>assay::widgets::StatusBar</name>
    <message>
        <source>%1 percent done</source>
        <translation>%1 Prozent fertig</translation>
    </message>
    <message>
        <source>working</source>
        <translation>arbeitet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>assay::widgets::StoragePage</name>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>The backup was restored as %1</source>
        <translation>Die Sicherung wurde als %1 wiederhergestellt</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>What takes the room</source>
        <translation>Was den Platz braucht</translation>
    </message>
    <message>
        <source>Erase a run&apos;s texts in Results</source>
        <translation>Texte eines Laufs in Ergebnisse löschen</translation>
    </message>
    <message>
        <source>Backups, beside the project; the newest five are kept</source>
        <translation>Sicherungen, neben dem Projekt; die neuesten fünf bleiben</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Noch keine.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Lädt…</translation>
    </message>
    <message>
        <source>schema %1</source>
        <translation>Schema %1</translation>
    </message>
    <message>
        <source>%1 in a chain that ends with %2</source>
        <translation>%1 in einer Kette, die mit %2 endet</translation>
    </message>
    <message>
        <source>%1 restored.assay</source>
        <translation>%1 wiederhergestellt.assay</translation>
    </message>
    <message>
        <source>Restore as</source>
        <translation>Wiederherstellen als</translation>
    </message>
    <message>
        <source>Assay projects (*.assay);;All files (*)</source>
        <translation>Assay-Projekte (*.assay);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>assay::widgets::TagChip</name>
    <message>
        <source>Take the tag %1 off</source>
        <translation>Den Tag %1 wegnehmen</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Wegnehmen</translation>
    </message>
</context>
<context>
    <name>assay::widgets::TagRow</name>
    <message>
        <source>Add a tag</source>
        <translation>Tag hinzufügen</translation>
    </message>
    <message>
        <source>Tag to add</source>
        <translation>Tag, der dazukommt</translation>
    </message>
    <message>
        <source>new tag</source>
        <translation>neuer Tag</translation>
    </message>
</context>
<context>
    <name>assay::widgets::TemplateEditor</name>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
</context>
<context>
    <name>assay::widgets::TopBar</name>
    <message>
        <source>Go to anything, run any action</source>
        <translation>Gehe zu …, führe eine Aktion aus</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Open, make or import a project</source>
        <translation>Projekt öffnen, anlegen oder importieren</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>Kein Projekt</translation>
    </message>
    <message>
        <source>○ read-only</source>
        <translation>○ nur lesen</translation>
    </message>
    <message>
        <source>What you do here is signed with this name</source>
        <translation>Was Sie hier tun, trägt diesen Namen</translation>
    </message>
</context>
<context>
    <name>assay::widgets::TourCard</name>
    <message>
        <source>Write a prompt</source>
        <translation>Einen Prompt schreiben</translation>
    </message>
    <message>
        <source>Each version that you commit stays as it is. The history at the right shows how each one did, and which one is in use.</source>
        <translation>Jede festgeschriebene Version bleibt, wie sie ist. Der Verlauf rechts zeigt, wie jede abschnitt und welche in Gebrauch ist.</translation>
    </message>
    <message>
        <source>Gather cases</source>
        <translation>Fälle sammeln</translation>
    </message>
    <message>
        <source>Cases are what every version is measured with: questions of your users, and the answers that would be right.</source>
        <translation>Mit Fällen wird jede Version gemessen: Fragen Ihrer Nutzer und die Antworten, die richtig wären.</translation>
    </message>
    <message>
        <source>Run them side by side</source>
        <translation>Nebeneinander laufen lassen</translation>
    </message>
    <message>
        <source>Versions × models over the same cases. What it would cost stands beside Run. The sample has answers already: look at the heads of the columns.</source>
        <translation>Versionen × Modelle über dieselben Fälle. Was es kosten würde, steht neben „Starten“. Das Beispiel hat schon Antworten: Sehen Sie auf die Spaltenköpfe.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>▲ better and ▼ worse say what chance can hardly explain; ≈ no evidence says how many more cases it would take. Then move a channel to the version that won. F1 tells more, in every room.</source>
        <translation>▲ besser und ▼ schlechter sagen, was Zufall kaum erklärt; ≈ kein Beleg sagt, wie viele Fälle noch nötig wären. Dann bewegen Sie einen Kanal auf die Version, die gewonnen hat. F1 sagt mehr, in jedem Raum.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>Rundgang überspringen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>step of the tour</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>assay::widgets::TrendSide</name>
    <message>
        <source>Findings and changes</source>
        <translation>Befunde und Änderungen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Was geändert wurde</translation>
    </message>
    <message>
        <source>Nothing in this time.</source>
        <translation>Nichts in dieser Zeit.</translation>
    </message>
    <message>
        <source>Changes of level</source>
        <translation>Änderungen des Niveaus</translation>
    </message>
    <message>
        <source>How much was looked at</source>
        <translation>Wie viel angesehen wurde</translation>
    </message>
    <message>
        <source>Near in time says nothing about the cause.</source>
        <translation>Zeitliche Nähe sagt nichts über die Ursache.</translation>
    </message>
</context>
<context>
    <name>assay::widgets::TrendsBar</name>
    <message>
        <source>Prompt and channel</source>
        <translation>Prompt und Kanal</translation>
    </message>
    <message>
        <source>What is followed</source>
        <translation>Was verfolgt wird</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Divided by</source>
        <translation>Geteilt nach</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>While a channel pointed at a version</source>
        <translation>Während ein Kanal auf eine Version zeigte</translation>
    </message>
    <message>
        <source>quality, cost, speed</source>
        <translation>Qualität, Kosten, Tempo</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Scorers</source>
        <translation>Bewerter</translation>
    </message>
    <message>
        <source>Questions to people</source>
        <translation>Fragen an Menschen</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>alles</translation>
    </message>
    <message numerus="yes">
        <source>last %n day(s)</source>
        <translation>
            <numerusform>letzter %n Tag</numerusform>
            <numerusform>letzte %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>points by hour</source>
        <translation>Punkte je Stunde</translation>
    </message>
    <message>
        <source>points by day</source>
        <translation>Punkte je Tag</translation>
    </message>
    <message>
        <source>points by week</source>
        <translation>Punkte je Woche</translation>
    </message>
    <message>
        <source>A point for each</source>
        <translation>Ein Punkt für</translation>
    </message>
    <message>
        <source>not divided</source>
        <translation>ungeteilt</translation>
    </message>
    <message>
        <source>by model</source>
        <translation>nach Modell</translation>
    </message>
    <message>
        <source>by version</source>
        <translation>nach Version</translation>
    </message>
    <message>
        <source>by tag</source>
        <translation>nach Marke</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>Variables of the cases</source>
        <translation>Variablen der Fälle</translation>
    </message>
    <message>
        <source>last release</source>
        <translation>letzte Freigabe</translation>
    </message>
    <message>
        <source>the time before</source>
        <translation>die Zeit davor</translation>
    </message>
    <message>
        <source>against %1</source>
        <translation>gegen %1</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
</context>
<context>
    <name>assay::widgets::TrendsRoom</name>
    <message>
        <source>Trends</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Bild…</translation>
    </message>
    <message>
        <source>Data…</source>
        <translation>Daten…</translation>
    </message>
    <message>
        <source>Show all of the time</source>
        <translation>Die ganze Zeit zeigen</translation>
    </message>
    <message>
        <source>Choose the prompt…</source>
        <translation>Prompt wählen…</translation>
    </message>
    <message>
        <source>Choose what is followed…</source>
        <translation>Wählen, was verfolgt wird…</translation>
    </message>
    <message>
        <source>Choose the time…</source>
        <translation>Zeit wählen…</translation>
    </message>
    <message>
        <source>Divide the results…</source>
        <translation>Ergebnisse teilen…</translation>
    </message>
    <message>
        <source>Choose what to compare with…</source>
        <translation>Vergleich wählen…</translation>
    </message>
    <message>
        <source>Copy the sentence</source>
        <translation>Satz kopieren</translation>
    </message>
    <message>
        <source>Save the charts as a picture</source>
        <translation>Diagramme als Bild sichern</translation>
    </message>
    <message>
        <source>Pictures (*.png);;Drawings (*.svg)</source>
        <translation>Bilder (*.png);;Zeichnungen (*.svg)</translation>
    </message>
    <message>
        <source>Save the points of the charts</source>
        <translation>Punkte der Diagramme sichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>✓ Saved %1</source>
        <translation>✓ %1 gesichert</translation>
    </message>
    <message>
        <source>Copied the sentence</source>
        <translation>Satz kopiert</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>n</source>
        <comment>number of values</comment>
        <translation>n</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Counting results</source>
        <translation>Zählt Ergebnisse</translation>
    </message>
    <message>
        <source>Points of the charts</source>
        <translation>Punkte der Diagramme</translation>
    </message>
    <message>
        <source>How it goes over time</source>
        <translation>Wie es über die Zeit geht</translation>
    </message>
    <message>
        <source>Once a prompt was run, its quality, cost and speed stand here day by day, and one sentence says whether they changed.</source>
        <translation>Sobald ein Prompt gelaufen ist, stehen hier Qualität, Kosten und Tempo Tag für Tag, und ein Satz sagt, ob sie sich geändert haben.</translation>
    </message>
    <message>
        <source>Go to Compare</source>
        <translation>Zum Vergleich</translation>
    </message>
    <message>
        <source>Run a comparison</source>
        <translation>Einen Vergleich laufen lassen</translation>
    </message>
    <message>
        <source>each run adds a point</source>
        <translation>jeder Lauf fügt einen Punkt hinzu</translation>
    </message>
    <message>
        <source>exactly %1</source>
        <translation>genau %1</translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation>Noch keine Ergebnisse</translation>
    </message>
</context>
<context>
    <name>assay::widgets::ViewsPanel</name>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gesicherte Ansichten</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>Name this view</source>
        <translation>Diese Ansicht benennen</translation>
    </message>
    <message>
        <source>Show this view</source>
        <translation>Diese Ansicht zeigen</translation>
    </message>
    <message>
        <source>Rename this view</source>
        <translation>Diese Ansicht umbenennen</translation>
    </message>
    <message>
        <source>Remove this view</source>
        <translation>Diese Ansicht entfernen</translation>
    </message>
    <message>
        <source>Enter shows a view, F2 renames it, Delete removes it</source>
        <translation>Eingabe zeigt eine Ansicht, F2 benennt sie um, Entf entfernt sie</translation>
    </message>
    <message>
        <source>all results</source>
        <translation>alle Ergebnisse</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
</context>
<context>
    <name>assay::widgets::Welcome</name>
    <message>
        <source>Prove which prompt is better</source>
        <translation>Zeigen, welcher Prompt besser ist</translation>
    </message>
    <message>
        <source>Write versions of a prompt, run them side by side over the same cases, and see which is better, by how much, and where.</source>
        <translation>Schreiben Sie Versionen eines Prompts, lassen Sie sie nebeneinander über dieselben Fälle laufen und sehen Sie, welche besser ist, um wie viel und wo.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>The sample project</source>
        <translation>Das Beispielprojekt</translation>
    </message>
    <message>
        <source>real answers of a small model, ready to look at</source>
        <translation>echte Antworten eines kleinen Modells, zum Ansehen bereit</translation>
    </message>
    <message>
        <source>A new project</source>
        <translation>Ein neues Projekt</translation>
    </message>
    <message>
        <source>A project of your own</source>
        <translation>Ein eigenes Projekt</translation>
    </message>
    <message>
        <source>choose an .assay file, or drop it here</source>
        <translation>wählen Sie eine .assay-Datei, oder legen Sie sie hier ab</translation>
    </message>
    <message>
        <source>one file on this machine</source>
        <translation>eine Datei auf diesem Rechner</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Copy where it lies</source>
        <translation>Ort kopieren</translation>
    </message>
</context>
<context>
    <name>assay::window::FileTasks</name>
    <message>
        <source>%1 copy</source>
        <comment>name of a file</comment>
        <translation>%1 Kopie</translation>
    </message>
    <message>
        <source>Duplicate the project</source>
        <translation>Projekt verdoppeln</translation>
    </message>
    <message>
        <source>Duplicating the project</source>
        <translation>Verdoppelt das Projekt</translation>
    </message>
    <message>
        <source>Closing %1</source>
        <translation>Schließt %1</translation>
    </message>
    <message>
        <source>%1 is closed: one file that can be copied or sent</source>
        <translation>%1 ist geschlossen: eine Datei, die sich kopieren oder verschicken lässt</translation>
    </message>
    <message>
        <source>Looking for backups</source>
        <translation>Sucht Sicherungen</translation>
    </message>
    <message>
        <source>There are no backups of this project yet</source>
        <translation>Von diesem Projekt gibt es noch keine Sicherungen</translation>
    </message>
    <message>
        <source>Choose a backup; it opens as a new file beside this one</source>
        <translation>Wählen Sie eine Sicherung; sie öffnet sich als neue Datei neben dieser</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>size and reason of a backup</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 restored</source>
        <comment>name of a file</comment>
        <translation>%1 zurückgeholt</translation>
    </message>
    <message>
        <source>Restoring a backup</source>
        <translation>Holt eine Sicherung zurück</translation>
    </message>
    <message>
        <source>%1-saved</source>
        <comment>name of a file</comment>
        <translation>%1-gerettet</translation>
    </message>
    <message>
        <source>Saving what can be read of %1</source>
        <translation>Rettet, was von %1 lesbar ist</translation>
    </message>
    <message>
        <source>Open or make a project first; then drop %1 again</source>
        <translation>Öffnen oder machen Sie erst ein Projekt; dann legen Sie %1 noch einmal ab</translation>
    </message>
    <message>
        <source>%1 cannot be brought in: nothing can be written into this project</source>
        <translation>%1 kann nicht herein: In dieses Projekt kann nichts geschrieben werden</translation>
    </message>
    <message>
        <source>%1 is no project, no table of cases, no traces and no text</source>
        <translation>%1 ist kein Projekt, keine Tabelle mit Fällen, keine Traces und kein Text</translation>
    </message>
</context>
<context>
    <name>assay::window::PictureTaker</name>
    <message>
        <source>There is no room “%1”</source>
        <translation>Es gibt keinen Raum „%1“</translation>
    </message>
    <message>
        <source>There are: %1</source>
        <translation>Es gibt: %1</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made</source>
        <translation>Der Ordner %1 kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>Choose another one</source>
        <translation>Wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>A page of it does not hold what it says</source>
        <translation>Eine Seite darin enthält nicht, was sie sagt</translation>
    </message>
    <message>
        <source>The picture %1 cannot be written</source>
        <translation>Das Bild %1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>Save what can be read into a new project</source>
        <translation>Retten Sie, was lesbar ist, in ein neues Projekt</translation>
    </message>
</context>
<context>
    <name>assay::window::RunNews</name>
    <message>
        <source>The run has ended</source>
        <translation>Der Lauf ist zu Ende</translation>
    </message>
    <message>
        <source>The run stopped at its budget</source>
        <translation>Der Lauf hielt an seinem Budget an</translation>
    </message>
    <message>
        <source>The run broke off</source>
        <translation>Der Lauf brach ab</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::window::Workbench</name>
    <message>
        <source>Open a project</source>
        <translation>Ein Projekt öffnen</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Import another project into this one</source>
        <translation>Ein anderes Projekt in dieses importieren</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>%1 wird importiert</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>%1. If it is closed there for sure, or %2 is gone for good, this project can be taken over.</source>
        <translation>%1. Wenn es dort sicher geschlossen ist oder es %2 nicht mehr gibt, kann dieses Projekt übernommen werden.</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>%1 is open</source>
        <translation>%1 ist schon offen</translation>
    </message>
</context>
</TS>
