import { COMPONENTS as view } from './components.ts'

const REVIEWED = 'The view of all models afterwards.'

/** The operations of language models: who judges, who speaks, and who writes down what is said. */
export const MODEL_OPERATIONS = {
  'GET /api/models': {
    id: 'readModels',
    tag: 'models',
    summary: 'Which judge is in use, the models behind it by name, and how each did when it was tried.',
    gives: view.ModelsView,
  },
  'POST /api/models': {
    id: 'addModel',
    tag: 'models',
    summary: `Adds a model to models.yaml, or changes the one at the same address. ${REVIEWED}`,
    status: 201,
    gives: view.ModelsView,
  },
  'PUT /api/models/choice': {
    id: 'chooseModels',
    tag: 'models',
    summary: `Says who judges, who phrases what interviewers ask, and the most to spend in a day. ${REVIEWED}`,
    gives: view.ModelsView,
  },
  'POST /api/models/search': {
    id: 'findModelServers',
    tag: 'models',
    summary:
      'Looks for Ollama, LM Studio, llama.cpp, vLLM and whisper.cpp on this machine, and what they serve.',
    gives: view.FoundServers,
  },
  'POST /api/models/:name/test': {
    id: 'testModel',
    tag: 'models',
    summary: 'Makes one small call, and says in a line what works.',
    gives: view.ModelTested,
  },
  'POST /api/models/:name/trial': {
    id: 'startTrial',
    tag: 'models',
    summary: 'Begins to try a model as judge on labelled answers, or goes on; the view tells how far it is.',
    status: 201,
    gives: view.ModelsView,
  },
  'DELETE /api/models/:name/trial': {
    id: 'stopTrial',
    tag: 'models',
    summary: `Stops the trial of a model; what was ruled on is kept. ${REVIEWED}`,
    gives: view.ModelsView,
  },
  'DELETE /api/models/:name/key': {
    id: 'forgetKey',
    tag: 'models',
    summary: `Removes the key of a model from models.yaml. ${REVIEWED}`,
    gives: view.ModelsView,
  },
  'DELETE /api/models/:name': {
    id: 'removeModel',
    tag: 'models',
    summary: `Removes a model and its key; where it judged, the built-in judge does. ${REVIEWED}`,
    gives: view.ModelsView,
  },
  'PUT /api/transcriptions/server': {
    id: 'setTranscriber',
    tag: 'models',
    summary: `Says which server writes down what is dictated. ${REVIEWED}`,
    gives: view.ModelsView,
  },
  'DELETE /api/transcriptions/server': {
    id: 'removeTranscriber',
    tag: 'models',
    summary: `Leaves dictation to the browser. ${REVIEWED}`,
    gives: view.ModelsView,
  },
} as const
