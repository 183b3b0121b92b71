// Answers with what the prompt, a JSON object, says: output, finishReason, logProbs, cost.
class Told {
  constructor(options) { this.config = (options && options.config) || {}; }
  id() { return "told"; }
  async callApi(prompt) { return JSON.parse(prompt); }
}
module.exports = Told;
