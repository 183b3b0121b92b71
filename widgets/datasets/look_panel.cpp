#include "widgets/datasets/look_panel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "items/format.h"
#include "widgets/components/label.h"
#include "widgets/datasets/line_button.h"

namespace assay::widgets {

LookPanel::LookPanel(items::FindingsReader *findings, QWidget *parent)
    : Panel(Edge::Top, Ground::Surface, parent), m_findings(findings), m_similar(new FindingButton(this)), m_examples(new FindingButton(this)),
      m_noReference(new FindingButton(this)), m_state(new FindingButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, scaled(10), 0, scaled(10));
    column->setSpacing(scaled(2));
    auto *title = new Label(TextStyle::Strong, Ink::Second, tr("Look at these"), this);
    title->setContentsMargins(scaled(12), 0, scaled(12), scaled(4));
    column->addWidget(title);
    for (FindingButton *button : {m_similar, m_examples, m_noReference, m_state})
        column->addWidget(button);
    connect(m_similar, &QAbstractButton::clicked, this, [this] { Q_EMIT filterWanted(QStringLiteral("is:similar")); });
    connect(m_examples, &QAbstractButton::clicked, this, [this] { Q_EMIT filterWanted(QStringLiteral("is:example")); });
    connect(m_noReference, &QAbstractButton::clicked, this, [this] { Q_EMIT filterWanted(QStringLiteral("reference:none")); });
    connect(m_state, &QAbstractButton::clicked, findings, &items::FindingsReader::look);
    connect(findings, &items::FindingsReader::changed, this, &LookPanel::show);
    show();
}

void LookPanel::show()
{
    const items::FindingsView &view = m_findings->view();
    const auto chip = [](const QString &text) -> QString { return QStringLiteral("▲ ") + text; };
    m_similar->show(ChipKind::Caution, chip(view.onlyPairs ? tr("%Ln pairs", nullptr, static_cast<int>(view.groups)) : tr("%Ln groups", nullptr, static_cast<int>(view.groups))),
                    view.groups > 0 ? tr("nearly the same question") : QString());
    const QString where = view.examplesIn.size() == 1 ? view.examplesIn.front() : tr("%Ln prompts", nullptr, static_cast<int>(view.examplesIn.size()));
    m_examples->show(ChipKind::Caution, chip(tr("%Ln cases", nullptr, static_cast<int>(view.examples))),
                     view.examples == 0 ? QString() : view.examples == 1 ? tr("is also an example in %1").arg(where) : tr("are also examples in %1").arg(where));
    m_examples->setToolTip(view.examplesIn.join(QStringLiteral(", ")).toHtmlEscaped());
    m_noReference->show(ChipKind::Caution, chip(tr("%Ln cases", nullptr, static_cast<int>(view.withoutReference))),
                        view.withoutReference == 0 ? QString() : view.withoutReference == 1 ? tr("has no reference") : tr("have no reference"));
    const bool nothing = view.groups == 0 && view.examples == 0 && view.withoutReference == 0;
    m_state->setEnabled(!view.isLooking && !view.isKnown);
    m_state->show(ChipKind::Neutral, {}, view.isLooking && !view.isKnown ? tr("Looking at every case…")
                                         : !view.isKnown                 ? tr("Look for what stands out")
                                         : nothing                       ? tr("✓ Nothing stands out.")
                                                                         : QString());
}

} // namespace assay::widgets

#include "moc_look_panel.cpp"
