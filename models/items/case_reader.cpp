#include "items/case_reader.h"

#include "items/case_reading.h"

namespace assay::items {

namespace {

constexpr std::int64_t lookedAtByItself = 20'000; ///< cases; half a second
constexpr int laterMs = 700;

} // namespace

CaseReader::CaseReader(CaseEditing *editing, QObject *parent) : QObject(parent), m_editing(editing)
{
    connect(editing, &CaseEditing::changed, this, [this](const std::set<std::int64_t> &places) {
        if (places.contains(m_place))
            start();
    });
}

void CaseReader::setDataset(Session *session, const DatasetPtr &dataset)
{
    m_session = session;
    m_dataset = dataset;
    m_readPlace = -1;
    if (!session || !dataset)
        m_line.drop();
}

void CaseReader::show(std::int64_t place)
{
    m_place = place;
    start();
}

void CaseReader::start()
{
    if (!m_session || !m_dataset || m_place < 0 || (m_place >= m_dataset->baseCases() && !m_editing->draft().at(m_place))) {
        m_line.drop();
        m_readPlace = -1;
        m_view = {};
        Q_EMIT gone();
        return;
    }
    const DraftCase *drafted = m_editing->draft().at(m_place);
    m_session->read<CaseView>(
        m_line,
        [dataset = m_dataset, place = m_place, item = drafted ? std::optional(*drafted) : std::nullopt](Database &database) {
            return readCaseView(database, *dataset, place, item ? &*item : nullptr);
        },
        [this, place = m_place](Result<CaseView> view) {
            if (!view) {
                Q_EMIT failed(view.error());
                return;
            }
            m_view = std::move(*view);
            const bool isOther = std::exchange(m_readPlace, place) != place;
            Q_EMIT read(m_view, isOther);
        });
}

FindingsReader::FindingsReader(CaseEditing *editing, QObject *parent) : QObject(parent), m_editing(editing)
{
    m_later.setSingleShot(true);
    m_later.setInterval(laterMs);
    connect(&m_later, &QTimer::timeout, this, &FindingsReader::look);
    connect(editing, &CaseEditing::changed, this, [this] {
        if (m_dataset && m_dataset->baseCases() <= lookedAtByItself)
            m_later.start();
    });
}

FindingsReader::~FindingsReader()
{
    stop();
}

void FindingsReader::stop()
{
    if (m_stop)
        *m_stop = true;
    m_stop.reset();
}

void FindingsReader::setDataset(Session *session, const DatasetPtr &dataset)
{
    stop();
    m_line.drop();
    m_later.stop();
    m_session = session;
    m_dataset = dataset;
    m_findings = {};
    m_view = {};
    Q_EMIT changed();
    if (session && dataset && dataset->isReady && dataset->baseCases() <= lookedAtByItself)
        look();
}

void FindingsReader::look()
{
    if (!m_session || !m_dataset || !m_dataset->isReady)
        return;
    stop();
    m_stop = std::make_shared<std::atomic<bool>>(false);
    std::vector<DraftCase> draft;
    for (const auto &[place, item] : m_editing->draft().cases())
        draft.push_back(item);
    m_view.isLooking = true;
    Q_EMIT changed();
    m_session->read<DatasetFindings>(
        m_line, [dataset = m_dataset, draft = std::move(draft), stopped = m_stop](Database &database) { return findInDataset(database, *dataset, draft, *stopped); },
        [this](Result<DatasetFindings> findings) {
            m_view.isLooking = false;
            if (findings) {
                m_findings = std::move(*findings);
                m_view = m_findings.view();
            }
            Q_EMIT changed();
        });
}

} // namespace assay::items

#include "moc_case_reader.cpp"
