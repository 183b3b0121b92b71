#pragma once

#include "items/result_actions.h"
#include "widgets/components/inline_form.h"

namespace assay::widgets {

class ChoiceRow;
class PickField;

/// Does something with many results: asks for what, says on how many before it happens. The results are those selected, or all that the
/// filter takes.
class ActForm : public InlineForm
{
    Q_OBJECT
public:
    enum class Act { Tag, Add, Rerun, Label };
    explicit ActForm(QWidget *parent = nullptr);

    void setSession(Session *session);
    /// @p selected: row numbers of the selected results, @p all: of those that the filter takes. With more than one selected these are
    /// offered first.
    void begin(Act act, std::vector<std::int64_t> selected, std::vector<std::int64_t> all);

Q_SIGNALS:
    void told(const QString &sentence); ///< it was done; undo() takes it back
    void undone();
    void rerunWanted(const assay::RunRequest &request);
    /// The results of these cases; empty = all that the filter takes.
    void labelWanted(const QStringList &cases);

public Q_SLOTS:
    void undo();

private:
    void buildFields();
    void look();
    void showPreview(const items::ResultsPreview &preview);
    void run();
    QString titleOf() const;

    items::ResultActions m_actions;
    items::ResultsPreview m_preview;
    Act m_act = Act::Tag;
    std::vector<std::int64_t> m_selected;
    std::vector<std::int64_t> m_all;
    ChoiceRow *m_scope;
    QWidget *m_tagLine;
    QLineEdit *m_tag = nullptr;
    QWidget *m_datasetLine;
    PickField *m_dataset;
    bool m_isReady = false; ///< what it would do is known
};

} // namespace assay::widgets
