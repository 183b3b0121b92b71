#pragma once

#include <QScrollArea>
#include <map>
#include <string>

namespace assay::widgets {

/// The parameters of a prompt, one a line, values as typed. An empty value takes the parameter away.
class ParametersPage : public QScrollArea
{
    Q_OBJECT
public:
    using Parameters = std::map<std::string, std::string>;
    explicit ParametersPage(QWidget *parent = nullptr);

    void setParameters(const Parameters &parameters);

Q_SIGNALS:
    void edited(const std::map<std::string, std::string> &parameters);

private:
    void build();

    Parameters m_parameters;
};

} // namespace assay::widgets
