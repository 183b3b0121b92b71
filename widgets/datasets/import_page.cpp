#include "widgets/datasets/import_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include "items/format.h"
#include "widgets/components/button.h"
#include "widgets/components/choice_row.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/label.h"
#include "widgets/components/pick_field.h"
#include "widgets/components/plain_table_view.h"

namespace assay::widgets {

namespace {

constexpr int mappingWidth = 300;
const QString findsItself = QStringLiteral("auto");

/// What a column becomes, in words.
QString roleText(const QString &role)
{
    if (role.startsWith(QStringLiteral("var:")))
        return ImportPage::tr("variable %1").arg(role.mid(4));
    if (role == QStringLiteral("reference"))
        return ImportPage::tr("reference");
    if (role == QStringLiteral("context"))
        return ImportPage::tr("documents");
    if (role == QStringLiteral("tags"))
        return ImportPage::tr("tags");
    return role == QStringLiteral("id") ? ImportPage::tr("id of the case") : ImportPage::tr("left out");
}

} // namespace

ImportPage::ImportPage(items::ImportDesk *desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_title(new Label(TextStyle::Title)), m_start(new Button(Button::Kind::Primary, tr("Import"))), m_dataset(new PickField(tr("Dataset"))),
      m_mode(new ChoiceRow(tr("The cases that are there"))), m_format(new PickField(tr("Format"))), m_encoding(new PickField(tr("Encoding"))), m_mappingPanel(nullptr),
      m_mapping(new QVBoxLayout), m_mappingRows(new QWidget), m_native(new Label(TextStyle::Text, Ink::Second)), m_report(new Label(TextStyle::Text, Ink::Second)),
      m_error(new InlineError),
      m_bad(new items::PlainTable({{tr("Line"), Qt::AlignRight, false}, {tr("Why it cannot be used"), Qt::AlignLeft, false}, {tr("How it begins"), Qt::AlignLeft, true}}, this)),
      m_badView(new PlainTableView(m_bad, tr("Lines that cannot be used")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(buildForm());
    auto *splitter = new Splitter(Qt::Horizontal, this);
    splitter->addWidget(buildMapping());
    splitter->addWidget(buildRows());
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({scaled(mappingWidth), 1 << 14});
    column->addWidget(splitter, 1);
    connect(desk, &items::ImportDesk::previewRead, this, &ImportPage::showPreview);
    connect(desk, &items::ImportDesk::previewFailed, this, [this](const Error &error) {
        showPreview();
        m_report->hide();
        m_error->show(error);
    });
    connect(desk, &items::ImportDesk::checkChanged, this, &ImportPage::showCheck);
    connect(desk, &items::ImportDesk::importFailed, this, [this](const Error &error) {
        if (isVisible())
            m_error->show(error);
    });
}

QWidget *ImportPage::buildHead()
{
    auto *head = new PanelHead(this);
    m_title->setElided(true);
    head->add(m_title);
    head->addStretch();
    auto *close = new Button(Button::Kind::Plain, tr("Cancel"), head);
    close->showKey(QKeySequence(Qt::Key_Escape));
    connect(close, &Button::clicked, this, &ImportPage::closed);
    head->add(close);
    m_start->showKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(m_start, &Button::clicked, this, &ImportPage::start);
    head->add(m_start);
    return head;
}

QWidget *ImportPage::buildForm()
{
    auto *form = new Panel(Edge::Bottom, Panel::Ground::Surface, this);
    auto *row = new QHBoxLayout(form);
    row->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    row->setSpacing(scaled(8));
    const auto word = [&](const QString &text) { row->addWidget(new Label(TextStyle::Text, Ink::Second, text, form)); };
    word(tr("Into"));
    m_dataset->setFixedWidth(scaled(200));
    m_dataset->setOffer([this](const QString &typed) {
        const QString name = typed.trimmed();
        return name.isEmpty() || m_datasets.contains(name) ? std::vector<PickItem>() : std::vector<PickItem>{{name, name, tr("new dataset"), {}, false, true}};
    });
    row->addWidget(m_dataset);
    m_mode->addChoice(QStringLiteral("add"), tr("add to its cases"));
    m_mode->addChoice(QStringLiteral("replace"), tr("replace them"));
    row->addWidget(m_mode);
    row->addStretch(1);
    word(tr("Read as"));
    for (PickField *field : {m_format, m_encoding}) {
        field->setFixedWidth(scaled(140));
        row->addWidget(field);
    }
    connect(m_dataset, &PickField::picked, this, &ImportPage::chooseDataset);
    connect(m_mode, &ChoiceRow::chosen, this, [this](const QString &mode) {
        m_desk->setMode(mode == QStringLiteral("add") ? items::ImportDesk::Mode::Add : items::ImportDesk::Mode::Replace);
        showTarget();
    });
    connect(m_format, &PickField::picked, this, [this](const QString &id) { m_desk->setFormat(id == findsItself ? QString() : id); });
    connect(m_encoding, &PickField::picked, this, [this](const QString &id) { m_desk->setEncoding(id == findsItself ? QString() : id); });
    return form;
}

QWidget *ImportPage::buildMapping()
{
    auto *panel = new Panel(Edge::None, Panel::Ground::Surface, this);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *title = new Label(TextStyle::Strong, Ink::Second, tr("What each column becomes"), panel);
    title->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(6));
    column->addWidget(title);
    m_native->setText(tr("These are cases as Assay writes them: they are taken as they stand."));
    m_native->setWordWrap(true);
    m_native->setContentsMargins(scaled(12), 0, scaled(12), scaled(8));
    column->addWidget(m_native);
    m_mapping->setContentsMargins(scaled(12), 0, scaled(12), scaled(12));
    m_mapping->setSpacing(scaled(10));
    m_mappingRows->setLayout(m_mapping);
    auto *scroll = new QScrollArea(panel);
    scroll->setWidget(m_mappingRows);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("What each column becomes"));
    scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(scroll, 1);
    panel->setMinimumWidth(scaled(240));
    m_mappingPanel = panel;
    return panel;
}

QWidget *ImportPage::buildRows()
{
    auto *panel = new Panel(Edge::None, Panel::Ground::Surface, this);
    m_rowsColumn = new QVBoxLayout(panel);
    m_rowsColumn->setContentsMargins(0, 0, 0, 0);
    m_rowsColumn->setSpacing(0);
    auto *said = new QWidget(panel);
    auto *lines = new QVBoxLayout(said);
    lines->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    lines->setSpacing(scaled(8));
    m_report->setWordWrap(true);
    lines->addWidget(m_report);
    m_error->hide();
    lines->addWidget(m_error);
    m_rowsColumn->addWidget(said);
    m_badView->setFillsPlace(true);
    m_badView->setStretched(1);
    m_badView->setWidths({{0, 76}, {2, 260}});
    m_badView->hide();
    m_rowsColumn->addWidget(m_badView, 1);
    return panel;
}

void ImportPage::begin(const QStringList &datasets, const QString &open)
{
    m_datasets = datasets;
    std::vector<PickItem> items;
    if (!datasets.contains(m_desk->dataset()))
        items.push_back({m_desk->dataset(), m_desk->dataset(), tr("new dataset"), {}, false, true});
    for (const QString &name : datasets)
        items.push_back({name, name, name == open ? tr("open") : QString(), {}, false, true});
    m_dataset->setItems(std::move(items));
    m_title->setText(tr("Import"));
    m_report->setText(tr("Reading the file…"));
    m_report->show();
    m_error->hide();
    m_mode->setCurrent(QStringLiteral("add"));
    chooseDataset(m_desk->dataset());
    m_dataset->setFocus();
}

void ImportPage::chooseDataset(const QString &name)
{
    m_desk->setDataset(name);
    m_dataset->setCurrent(name);
    m_dataset->setShown(m_datasets.contains(name) ? name : tr("%1 · new dataset").arg(name));
    showTarget();
}

void ImportPage::showTarget()
{
    const bool exists = m_datasets.contains(m_desk->dataset());
    m_mode->setVisible(exists);
    const items::ImportCheck &check = m_desk->check();
    m_start->showText(check.isKnown() && !check.error ? tr("Import %Ln cases", nullptr, static_cast<int>(check.read)) : tr("Import"));
}

static std::vector<PickItem> choices(const QString &found, const QStringList &all)
{
    std::vector<PickItem> items{{findsItself, ImportPage::tr("as found: %1").arg(found), {}, {}, false, true}};
    for (const QString &each : all)
        items.push_back({each, each, {}, {}, false, true});
    return items;
}

void ImportPage::showPreview()
{
    const items::ImportPreview &preview = m_desk->preview();
    m_title->setText(tr("Import %1").arg(preview.fileName));
    m_error->hide();
    m_format->setItems(choices(preview.format, items::ImportDesk::formats()));
    m_format->setShown(preview.format);
    m_encoding->setItems(choices(preview.encoding, items::ImportDesk::encodings()));
    m_encoding->setShown(preview.encoding);
    showMapping();
    delete m_rowsView;
    delete m_rows;
    std::vector<items::PlainColumn> columns;
    for (const items::ImportColumn &column : preview.columns)
        columns.push_back({column.name, Qt::AlignLeft, false});
    m_rows = new items::PlainTable(std::move(columns), this);
    std::vector<items::PlainRow> rows;
    for (std::size_t i = 0; i < preview.rows.size(); ++i) {
        items::PlainRow row{QString::number(i), {}};
        for (const QString &cell : preview.rows[i])
            row.cells.push_back({cell, items::Tone::Normal, {}, {}});
        rows.push_back(std::move(row));
    }
    m_rows->setRows(std::move(rows));
    m_rowsView = new PlainTableView(m_rows, tr("The first rows of the file"), this);
    m_rowsView->setFillsPlace(true);
    m_rowsView->setSortingEnabled(false);
    const int count = static_cast<int>(preview.columns.size());
    for (int column = 0; column < count; ++column)
        m_rowsView->setColumnWidth(column, scaled(count <= 3 ? 260 : 180));
    if (count > 0)
        m_rowsView->horizontalHeader()->setStretchLastSection(true);
    m_rowsColumn->insertWidget(0, m_rowsView, 2);
    m_start->setEnabled(!preview.rows.empty());
}

std::vector<PickItem> ImportPage::rolesFor(const items::ImportColumn &column) const
{
    std::vector<PickItem> items;
    const QString own = QStringLiteral("var:") + column.name;
    for (const QString &role : {own, QStringLiteral("reference"), QStringLiteral("context"), QStringLiteral("tags"), QStringLiteral("id"), QStringLiteral("ignore")})
        items.push_back({role, roleText(role), {}, {}, false, true});
    if (column.role.startsWith(QStringLiteral("var:")) && column.role != own)
        items.insert(items.begin(), {column.role, roleText(column.role), {}, {}, false, true});
    return items;
}

void ImportPage::showMapping()
{
    while (QLayoutItem *item = m_mapping->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const items::ImportPreview &preview = m_desk->preview();
    m_native->setVisible(preview.isNative);
    for (const items::ImportColumn &column : preview.isNative ? std::vector<items::ImportColumn>() : preview.columns) {
        auto *row = new QWidget(m_mappingRows);
        auto *lines = new QVBoxLayout(row);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(scaled(2));
        auto *name = new Label(TextStyle::Strong, Ink::Text, column.name, row);
        name->setElided(true);
        auto *sample = new Label(TextStyle::Small, Ink::Third, column.sample.isEmpty() ? tr("empty in the first rows") : column.sample.simplified(), row);
        sample->setElided(true);
        auto *role = new PickField(tr("What %1 becomes").arg(column.name), row);
        role->setItems(rolesFor(column));
        role->setOffer([](const QString &typed) {
            const QString variable = typed.trimmed();
            return variable.isEmpty() ? std::vector<PickItem>() : std::vector<PickItem>{{QStringLiteral("var:") + variable, tr("variable %1").arg(variable), tr("named so"), {}, false, true}};
        });
        role->setCurrent(column.role);
        connect(role, &PickField::picked, this, [this, role, name = column.name](const QString &chosen) {
            role->setCurrent(chosen);
            if (role->text().isEmpty())
                role->setShown(roleText(chosen));
            m_desk->setRole(name, chosen);
        });
        lines->addWidget(name);
        lines->addWidget(sample);
        lines->addWidget(role);
        m_mapping->addWidget(row);
    }
    m_mapping->addStretch(1);
}

void ImportPage::showCheck()
{
    const items::ImportCheck &check = m_desk->check();
    QStringList said;
    if (check.isRunning)
        said << tr("Checking the whole file: %1").arg(items::percent(check.share));
    said << tr("%Ln cases", nullptr, static_cast<int>(check.read));
    if (check.skipped > 0)
        said << tr("%Ln blank lines", nullptr, static_cast<int>(check.skipped));
    said << (check.lost > 0 ? tr("▲ %Ln lines cannot be used", nullptr, static_cast<int>(check.lost)) : check.isRunning ? QString() : tr("✓ every line can be used"));
    said.removeAll(QString());
    m_report->setText(said.join(QStringLiteral(" · ")));
    m_report->setVisible(!check.error || check.read > 0);
    m_error->setVisible(check.error.has_value());
    if (check.error)
        m_error->show(*check.error);
    std::vector<items::PlainRow> rows;
    for (const items::ImportBadLine &bad : check.badLines)
        rows.push_back({QString::number(rows.size()), {{bad.lines, items::Tone::Normal, qlonglong(bad.line), {}}, {bad.reason, items::Tone::Normal, {}, bad.reason}, {bad.head, items::Tone::Quiet, {}, {}}}});
    m_badView->setVisible(!rows.empty());
    m_bad->setRows(std::move(rows));
    m_start->setEnabled(!m_desk->preview().rows.empty() && !check.error);
    showTarget();
}

void ImportPage::start()
{
    if (!m_start->isEnabled())
        return;
    m_desk->start();
    if (m_desk->running())
        Q_EMIT started();
}

void ImportPage::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (isEnter && event->modifiers() & Qt::ControlModifier)
        start();
    else
        QWidget::keyPressEvent(event);
}

} // namespace assay::widgets

#include "moc_import_page.cpp"
