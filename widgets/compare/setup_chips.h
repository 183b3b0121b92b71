#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "items/setup_desk.h"

namespace assay::widgets {

class ChoiceChip;
class FlowLayout;

/// What is compared, in chips: versions × models on a dataset by scorers. Each opens what can be chosen.
class SetupChips : public QWidget
{
    Q_OBJECT
public:
    enum class Part { Versions, Models, Columns, Dataset, Cases, Scorers, Options, Baseline };

    /// @p desk outlives it.
    explicit SetupChips(items::SetupDesk *desk, QWidget *parent = nullptr);

    /// Whether there are stored answers that the list of scorers offers to score again.
    void offerScoring(bool offered) { m_offersScoring = offered; }
    /// As a click on its chip.
    void open(Part part);

Q_SIGNALS:
    /// A judge shall be written in a form: this one, empty = a new one.
    void judgeWanted(const QString &written);
    /// Stored answers shall be scored again.
    void scoringWanted();

private:
    /// A chip, or without a part a word between them.
    struct Said
    {
        std::optional<Part> part;
        QString quiet;
        QString strong;
        bool missing = false;

        bool operator==(const Said &) const = default;
    };
    void showSetup();
    void say(const items::ComparisonSetup &setup);
    void build(const Said &said);
    void addChip(Part part, const QString &quiet, const QString &strong = {}, bool missing = false);
    void addWord(const QString &text);
    void addVersions(const items::ComparisonSetup &setup);
    void addModels(const items::ComparisonSetup &setup);
    void addCases(const items::ComparisonSetup &setup);
    QWidget *chipOf(Part part) const;

    struct Shown
    {
        Part part;
        ChoiceChip *chip;
    };
    items::SetupDesk *m_desk;
    FlowLayout *m_flow;
    std::vector<Said> m_said;
    std::vector<Shown> m_chips;
    bool m_offersScoring = false;
};

} // namespace assay::widgets
