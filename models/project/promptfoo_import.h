#pragma once

#include <atomic>
#include <optional>
#include <string>
#include <vector>

#include "interop/promptfoo/promptfoo_config.h"
#include "storage/datasets.h"
#include "storage/prompts.h"

namespace assay {

class ProjectFile;

struct PromptfooImportRequest
{
    std::string file;   ///< as people call it; of a path the file's own name is kept
    std::string text;   ///< YAML or JSON
    std::string folder; ///< where the files it refers to lie; empty = it may refer to none
    std::string name;   ///< of the dataset, and before the names of prompts that have none
    bool dryRun = false;
    const std::atomic<bool> *cancelled = nullptr;
};

/// What an import of a configuration brought.
struct PromptfooImport
{
    struct Prompt
    {
        std::string name;
        std::optional<VersionInfo> version; ///< nothing after a dry run
        bool isNew = false;                 ///< a version was committed
        bool isRenderable = true;
    };
    struct Model
    {
        std::string name; ///< empty: the entry is one that Assay does not call
        std::string id;   ///< promptfoo's
        bool isNew = false;
    };
    PromptfooConfig read;
    std::vector<Prompt> prompts;
    std::vector<Model> models;
    std::optional<DatasetVersionInfo> dataset; ///< nothing after a dry run, or without tests
    bool datasetUnchanged = false;
    bool isNothingNew = false; ///< the project held all of it already; nothing was written
};

/// Brings a configuration of promptfoo's in: its prompts as versions, its providers as models, its tests as a dataset, the rest as it stands.
/// All of it or, after an error, nothing. The same again adds nothing. No key is kept, nothing is run or fetched.
Result<PromptfooImport> importPromptfooConfig(ProjectFile &project, const PromptfooImportRequest &request);

} // namespace assay
