#include "widgets/settings/model_pane.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "items/catalog_desk.h"
#include "items/format.h"
#include "items/settings_tables.h"
#include "widgets/components/button.h"
#include "widgets/components/column_area.h"
#include "widgets/components/label.h"
#include "widgets/components/panel.h"
#include "widgets/components/pick_field.h"
#include "widgets/components/plain_table_view.h"
#include "widgets/components/value_text.h"

namespace assay::widgets {

using items::ModelField;

ModelPane::ModelPane(items::CatalogDesk &desk, const SettingsActions &actions, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_history(items::priceColumns())
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(buildHead(actions));
    auto *area = new ColumnArea(tr("Model"), this);
    auto *content = new Panel(Edge::None, Panel::Ground::Surface, area);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *form = new Form(content);
    addNames(form);
    addPrices(form);
    addParameters(form);
    m_historyHead = sectionHead(tr("Prices over time"), content);
    m_historyView = new PlainTableView(&m_history, tr("Prices over time"), content);
    m_historyView->setQuiet(true);
    m_historyView->setStretched(1);
    m_historyView->setWidths({{0, 150}, {2, 90}, {3, 90}, {4, 90}});
    for (QWidget *part : std::initializer_list<QWidget *>{form, m_historyHead, m_historyView})
        column->addWidget(part);
    column->addStretch(1);
    area->setWidget(content);
    outer->addWidget(area, 1);
}

QWidget *ModelPane::buildHead(const SettingsActions &actions)
{
    auto *head = new PanelHead(this);
    m_title = new Label(TextStyle::Title, Ink::Text, QString(), head);
    m_title->setElided(true);
    m_note = new Label(TextStyle::Small, Ink::Second, QString(), head);
    m_note->setElided(true);
    m_results = new Button(Button::Kind::Link, QString(), head);
    head->add(m_title);
    head->add(m_note);
    head->addStretch();
    head->add(m_results);
    head->add(actionButton(actions.removeEntry, Button::Kind::Flat, head));
    connect(m_results, &Button::clicked, this, [this] {
        Q_EMIT placeRequested({QStringLiteral("results"), QStringLiteral("model:\"%1\"").arg(m_model.name), {}});
    });
    return head;
}

FieldSend ModelPane::sendTo(ModelField field)
{
    return [this, field](const QString &typed, FieldAnswer answer) { m_desk.setModel(m_model.name, field, typed, std::move(answer)); };
}

void ModelPane::addNames(Form *form)
{
    FormRow *name = form->addRow(tr("Name"));
    m_name = addField(name, ValueEdit::Kind::Text, tr("Name"), 260, sendTo(ModelField::Name));
    name->addStretch();
    m_provider = new PickField(tr("Served by"), form);
    m_provider->setFixedWidth(scaled(260));
    FormRow *served = form->addRow(tr("Served by"), m_provider);
    connect(m_provider, &PickField::picked, this, [this, served](const QString &provider) {
        m_desk.setServer(m_model.name, provider, [served](const std::optional<Error> &problem) { served->setProblem(problem); });
    });
    FormRow *id = form->addRow(tr("Id there"));
    m_id = addField(id, ValueEdit::Kind::Mono, tr("Id there"), 0, sendTo(ModelField::Id));
    for (FormRow *row : {name, served, id})
        m_rows.push_back(row);
}

void ModelPane::addPrices(Form *form)
{
    FormRow *row = form->addRow(tr("Dollars a million tokens"));
    const auto price = [&](const QString &name, const QString &word, ModelField field) {
        ValueEdit *edit = addField(row, ValueEdit::Kind::Decimal, name, 96, sendTo(field));
        edit->setPlaceholderText(tr("unknown"));
        row->addWord(word);
        return edit;
    };
    m_input = price(tr("Price of input"), tr("input"), ModelField::Input);
    m_cached = price(tr("Price of cached input"), tr("cached"), ModelField::Cached);
    m_output = price(tr("Price of output"), tr("output"), ModelField::Output);
    row->addStretch();
    m_rows.push_back(row);
    m_shippedLine = new QWidget(row);
    auto *line = new QHBoxLayout(m_shippedLine);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(scaled(4));
    m_shipped = new Label(TextStyle::Small, Ink::Second, QString(), m_shippedLine);
    m_shipped->setElided(true);
    m_useShipped = new Button(Button::Kind::Link, tr("Use these"), m_shippedLine);
    line->addWidget(m_shipped);
    line->addWidget(m_useShipped);
    line->addStretch(1);
    row->addBelow(m_shippedLine);
    connect(m_useShipped, &Button::clicked, this, [this, row] {
        m_desk.useShippedPrices(m_model.name, [row](const std::optional<Error> &problem) { row->setProblem(problem); });
    });
}

void ModelPane::showShipped()
{
    const auto &shipped = m_model.shipped;
    m_shippedLine->setVisible(shipped.has_value());
    if (!shipped)
        return;
    const QString figures = tr("%1 input, %2 cached, %3 output").arg(shipped->input, shipped->cached, shipped->output);
    m_shipped->setText(shipped->differs ? tr("The vendor's price page of %1 said %2.").arg(shipped->asOf, figures)
                                        : tr("As the vendor's price page of %1 said; check that they still hold.").arg(shipped->asOf));
    m_useShipped->setVisible(shipped->differs);
}

void ModelPane::addParameters(Form *form)
{
    m_parameters = new ValueText(3, form);
    m_parameters->setPlaceholderText(QStringLiteral("temperature=0.2"));
    FormRow *row = form->addRow(tr("Parameters"), m_parameters, 1);
    row->setNote(tr("One name=value a line. They go before those of the prompt."));
    connect(m_parameters, &ValueText::reverted, row, [row] { row->setProblem(std::nullopt); });
    connect(m_parameters, &ValueText::committed, this, [this, row](const QString &typed) {
        m_desk.setModel(m_model.name, ModelField::Parameters, typed, [this, row](const std::optional<Error> &problem) {
            m_parameters->settle(!problem);
            row->setProblem(problem);
        });
    });
    m_rows.push_back(row);
}

void ModelPane::show(const items::ModelView &model)
{
    const bool another = model.name != m_model.name;
    m_model = model;
    m_title->setText(model.name);
    m_note->setText(tr("%1 at %2").arg(model.id, model.provider));
    m_results->showText(tr("Results so far: %1").arg(items::count(model.results)));
    m_results->setEnabled(model.results > 0);
    std::vector<PickItem> providers;
    for (const items::ProviderView &provider : m_desk.providers())
        providers.push_back({provider.name, provider.name, provider.kindText, {}, false, true});
    m_provider->setItems(std::move(providers));
    m_provider->setCurrent(model.provider);
    const auto known = [](const QString &text, const std::optional<std::int64_t> &nano) { return nano ? text : QString(); };
    const std::pair<ValueEdit *, QString> fields[]{{m_name, model.name},
                                                   {m_id, model.id},
                                                   {m_input, known(model.input, model.inputNano)},
                                                   {m_cached, known(model.cached, model.cachedNano)},
                                                   {m_output, known(model.output, model.outputNano)}};
    for (const auto &[edit, value] : fields)
        another ? edit->showValue(value) : edit->setValue(value);
    another ? m_parameters->showValue(model.parameters) : m_parameters->setValue(model.parameters);
    for (FormRow *row : m_rows) {
        if (another)
            row->setProblem(std::nullopt);
    }
    m_cached->setPlaceholderText(model.inputNano ? tr("as input") : tr("unknown"));
    showShipped();
    readPrices();
}

void ModelPane::setWritable(bool writable, const QString &why)
{
    for (FormRow *row : m_rows) {
        row->setEnabled(writable);
        row->setToolTip(why.toHtmlEscaped());
    }
}

void ModelPane::focusName()
{
    m_name->setFocus();
    m_name->selectAll();
}

void ModelPane::readPrices()
{
    m_desk.readPrices(m_model.name, [this](const std::vector<items::PriceView> &prices) {
        m_history.setRows(items::priceRows(prices));
        m_historyHead->setVisible(!prices.empty());
        m_historyView->setVisible(!prices.empty());
    });
}

} // namespace assay::widgets

#include "moc_model_pane.cpp"
