#include "items/diff/diff_desk.h"

#include <limits>

#include "items/version_text.h"

namespace assay::items {

Result<DiffPage> readDiff(Database &database, const std::string &prompt, const std::string &a, const std::string &b)
{
    const auto first = versionText(database, prompt, a);
    const auto second = first ? versionText(database, prompt, b) : first;
    if (!second)
        return fail(second.error());
    const auto history = readHistory(database, first->prompt.name);
    if (!history)
        return fail(history.error());
    const auto end = [](const VersionText &text) { return DiffEnd{QString::fromStdString(text.label), text.pill(), text.isDraft()}; };
    DiffPage page{history->prompt, end(*first), end(*second), diffView(first->content, second->content), {}, {}};
    const auto age = [](const VersionText &text) { return text.version ? text.version->number : std::numeric_limits<int>::max(); };
    const bool forward = age(*first) <= age(*second);
    page.between = versionsBetween(*history, forward ? page.a.label : page.b.label, forward ? page.b.label : page.a.label);
    if (history->canMerge(page.subject()))
        page.mergeTarget = history->mergeTarget();
    return page;
}

DiffDesk::DiffDesk(QObject *parent) : QObject(parent) {}

void DiffDesk::open(Session *session, const QString &prompt, const QString &a, const QString &b)
{
    if (m_session != session) {
        if (m_session)
            m_session->disconnect(this);
        m_session = session;
        if (session) {
            connect(session, &Session::changed, this, [this](Facts facts) {
                const bool hasDraft = m_a == QStringLiteral("draft") || m_b == QStringLiteral("draft");
                if (!m_prompt.isEmpty() && (facts.testFlag(Fact::Prompts) || (hasDraft && facts.testFlag(Fact::Drafts))))
                    read();
            });
        }
    }
    m_prompt = prompt;
    m_a = a;
    m_b = b;
    read();
}

void DiffDesk::close()
{
    m_line.drop();
    m_prompt.clear();
}

void DiffDesk::read()
{
    if (!m_session)
        return;
    using Page = std::shared_ptr<const DiffPage>;
    m_session->read<Page>(
        m_line,
        [prompt = m_prompt.toStdString(), a = m_a.toStdString(), b = m_b.toStdString()](Database &database) -> Result<Page> {
            auto page = readDiff(database, prompt, a, b);
            if (!page)
                return fail(page.error());
            return std::make_shared<const DiffPage>(std::move(*page));
        },
        [this](Result<Page> page) {
            if (page)
                Q_EMIT opened(*page);
            else
                Q_EMIT failed(page.error());
        });
}

} // namespace assay::items

#include "moc_diff_desk.cpp"
