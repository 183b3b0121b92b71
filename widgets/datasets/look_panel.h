#pragma once

#include "items/case_reader.h"
#include "widgets/components/panel.h"

namespace assay::widgets {

class FindingButton;

/// What is worth a look before the dataset is trusted. Each line filters the table to what it speaks of.
class LookPanel : public Panel
{
    Q_OBJECT
public:
    explicit LookPanel(items::FindingsReader *findings, QWidget *parent = nullptr);

Q_SIGNALS:
    void filterWanted(const QString &filter);

private:
    void show();

    items::FindingsReader *m_findings;
    FindingButton *m_similar;
    FindingButton *m_examples;
    FindingButton *m_noReference;
    FindingButton *m_state; ///< "nothing stands out", "looking…", or the offer to look
};

} // namespace assay::widgets
