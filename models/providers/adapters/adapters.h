#pragma once

namespace assay {

class Adapter;

const Adapter &openAiAdapter();
const Adapter &azureAdapter();
const Adapter &anthropicAdapter();
const Adapter &googleAdapter();
const Adapter &ollamaAdapter();

} // namespace assay
