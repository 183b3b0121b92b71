module.exports = () => "never run";
