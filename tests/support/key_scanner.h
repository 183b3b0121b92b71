#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <string>
#include <vector>

/// Looks for planted keys in bytes, by undoing what may have been done to them: percent and JSON escapes are decoded, blanks of UTF-16
/// dropped, and base64 is looked for in its three alignments and both alphabets. Shares no code with the mask that it tests.
class KeyScanner
{
public:
    explicit KeyScanner(std::vector<std::string> keys);

    /// What was found in @p bytes, each as `WHERE: key N as FORM`.
    QStringList scan(const QByteArray &bytes, const QString &where);
    /// Every file below @p folder, names included, but for @p except.
    QStringList scanFolder(const QString &folder, const QStringList &except = {});

    qint64 bytesSeen() const { return m_bytes; }
    int filesSeen() const { return m_files; }

private:
    std::vector<std::string> m_keys;
    std::vector<std::vector<QByteArray>> m_base64; ///< by key
    qint64 m_bytes = 0;
    int m_files = 0;
};
